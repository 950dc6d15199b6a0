import type { ReactNode } from 'react';
import { Icon } from './icon';

const TONES = {
  neutral: 'border-line bg-sunken text-ink-muted',
  accent: 'border-transparent bg-accent-soft text-accent-text',
  good: 'border-transparent bg-good-soft text-good',
  bad: 'border-transparent bg-bad-soft text-bad',
  warn: 'border-transparent bg-warn-soft text-warn',
} as const;

const SIGNS = { accent: 'info', good: 'check', bad: 'warning', warn: 'warning' } as const;

/** A few words set apart. One of tone `bad` is read out when it appears. */
export function Notice({
  tone,
  title,
  children,
  action,
}: {
  tone: keyof typeof TONES;
  title?: string;
  children?: ReactNode;
  /** What can be done about it, at the end. */
  action?: ReactNode;
}) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : undefined}
      className={`flex gap-2.5 max-sm:flex-wrap rounded-lg border px-3 py-2.5 text-small ${TONES[tone]}`}
    >
      {tone !== 'neutral' && <Icon name={SIGNS[tone]} className="mt-0.5 size-4" />}
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-medium text-current">{title}</p>}
        {children !== undefined && <div className={title === undefined ? '' : 'mt-0.5'}>{children}</div>}
      </div>
      {action !== undefined && (
        <div className={`-my-0.5 shrink-0 self-center max-sm:my-0 max-sm:w-full ${tone === 'neutral' ? '' : 'max-sm:pl-6.5'}`}>
          {action}
        </div>
      )}
    </div>
  );
}
