import type { ReactNode } from 'react';

/** The page's one main heading, the way to it above and a line under it, and what can be done here. */
export function PageHeader({ title, lead, above, actions }: { title: string; lead?: ReactNode; above?: ReactNode; actions?: ReactNode }) {
  return (
    <header className="mb-6">
      {above !== undefined && <div className="mb-2 -ml-1.5 flex">{above}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 title={title} className="line-clamp-3 text-title font-semibold [overflow-wrap:anywhere]">
            {title}
          </h1>
          {lead !== undefined && <p className="mt-1 max-w-prose text-ink-muted">{lead}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
