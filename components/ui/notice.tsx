import type { ReactNode } from 'react';
import { Icon } from './icon';

const TONES = {
  neutral: 'border-line bg-sunken text-ink-muted',
  bad: 'border-transparent bg-bad-soft text-bad',
  warn: 'border-transparent bg-warn-soft text-warn',
} as const;

/** A few words set apart. One of tone `bad` is read out when it appears. */
export function Notice({ tone, title, children }: { tone: keyof typeof TONES; title?: string; children?: ReactNode }) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : undefined}
      className={`flex gap-2.5 rounded-lg border px-3 py-2.5 text-[0.8125rem] leading-snug ${TONES[tone]}`}
    >
      {tone !== 'neutral' && <Icon name="warning" className="mt-px size-4" />}
      <div className="min-w-0">
        {title !== undefined && <p className="font-medium text-current">{title}</p>}
        {children !== undefined && <p className={title === undefined ? '' : 'mt-0.5'}>{children}</p>}
      </div>
    </div>
  );
}
