import type { ReactNode } from 'react';

/** The page's one main heading, a line under it, and what can be done here. */
export function PageHeader({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-title font-semibold [overflow-wrap:anywhere]">{title}</h1>
        {lead !== undefined && <p className="mt-1 text-ink-muted">{lead}</p>}
      </div>
      {actions !== undefined && <div className="flex items-center gap-2">{actions}</div>}
    </header>
  );
}
