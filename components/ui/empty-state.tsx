import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** What stands where nothing is yet, and how something comes there. */
export function EmptyState({ icon, title, children, action }: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center rounded-xl border border-dashed border-line-strong px-6 py-16 text-center">
      <span className="mb-4 flex size-11 items-center justify-center rounded-full bg-accent-soft text-accent-text">
        <Icon name={icon} className="size-5" />
      </span>
      <p className="text-heading font-medium">{title}</p>
      {children !== undefined && <p className="mt-1 max-w-md text-balance text-ink-muted">{children}</p>}
      {action !== undefined && <div className="mt-5">{action}</div>}
    </div>
  );
}
