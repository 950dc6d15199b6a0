import type { ReactNode } from 'react';
import { Card } from '../ui/card';

/** Settings that belong together, each in a row of its own; `id` is the place that a link leads to. */
export function SettingCard({
  id,
  title,
  lead,
  mark,
  children,
}: {
  id: string;
  title: string;
  lead?: ReactNode;
  mark?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card className="mb-6">
      <div id={id} className="flex scroll-mt-20 items-start justify-between gap-4 border-b border-line px-5 py-3.5">
        <div className="min-w-0">
          <h2 className="text-heading font-semibold">{title}</h2>
          {lead !== undefined && <p className="mt-0.5 text-small text-ink-muted">{lead}</p>}
        </div>
        {mark}
      </div>
      <div className="divide-y divide-line">{children}</div>
    </Card>
  );
}

export function SettingRow({ children }: { children: ReactNode }) {
  return <div className="px-5 py-4">{children}</div>;
}
