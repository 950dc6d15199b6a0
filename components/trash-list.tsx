'use client';

import { useState } from 'react';
import { useSay } from './locale-context';
import { useMay } from './may-context';
import { Button } from './ui/button';
import { ConfirmDialog } from './ui/confirm-dialog';
import { EmptyState } from './ui/empty-state';
import { IconButton } from './ui/icon-button';

interface Trashed {
  readonly id: string;
  readonly name: string;
  /** Until it is gone for good. */
  readonly daysLeft: number;
}

/** Who may call these may also delete for good. */
const ROUTES = { documents: 'DELETE /api/documents/{documentId}/trash', mail: 'DELETE /api/mail-templates/{templateId}/trash' } as const;

/** What was thrown away of one kind, with the way back and the way out. */
export function TrashList<Item extends Trashed>({
  of,
  items,
  onRestore,
  onRemove,
}: {
  of: 'documents' | 'mail';
  items: readonly Item[];
  onRestore: (item: Item) => Promise<void>;
  onRemove: (item: Item) => Promise<void>;
}) {
  const say = useSay();
  const mayChange = useMay(ROUTES[of]);
  const [doomed, setDoomed] = useState<Item>();
  if (items.length === 0) return <EmptyState icon="trash" title={say(`ui.${of}.trash_empty`)} />;
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
        {items.map((item) => (
          <li key={item.id} className="flex items-center gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="truncate text-small font-medium" title={item.name}>
                {item.name}
              </p>
              <p className="text-fine text-ink-muted">{say('ui.documents.days_left', { count: item.daysLeft })}</p>
            </div>
            {mayChange && (
              <>
                <Button size="small" aria-label={`${say(`ui.${of}.restore`)}: ${item.name}`} onClick={() => void onRestore(item)}>
                  {say(`ui.${of}.restore`)}
                </Button>
                <IconButton icon="trash" label={`${say(`ui.${of}.delete`)}: ${item.name}`} onClick={() => setDoomed(item)} />
              </>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        title={say(`ui.${of}.delete_title`, { name: doomed?.name ?? '' })}
        confirm={say(`ui.${of}.delete`)}
        danger
        onConfirm={async () => doomed && onRemove(doomed)}
      >
        {say(`ui.${of}.delete_more`)}
      </ConfirmDialog>
    </>
  );
}
