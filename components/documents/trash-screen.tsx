'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import type { DocumentItem } from './listed-document';
import { useDocumentActions } from './use-document-actions';

export interface TrashedDocument extends DocumentItem {
  readonly daysLeft: number;
}

/** What was thrown away, with the way back and the way out. */
export function TrashScreen({ documents }: { documents: readonly TrashedDocument[] }) {
  const say = useSay();
  const actions = useDocumentActions();
  const [doomed, setDoomed] = useState<TrashedDocument>();
  if (documents.length === 0) return <EmptyState icon="trash" title={say('ui.documents.trash_empty')} />;
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
        {documents.map((document) => (
          <li key={document.id} className="flex items-center gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="truncate text-small font-medium" title={document.name}>
                {document.name}
              </p>
              <p className="text-fine text-ink-muted">{say('ui.documents.days_left', { count: document.daysLeft })}</p>
            </div>
            <Button size="small" onClick={() => void actions.restore(document)}>
              {say('ui.documents.restore')}
            </Button>
            <IconButton icon="trash" label={say('ui.documents.delete')} onClick={() => setDoomed(document)} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        title={say('ui.documents.delete_title', { name: doomed?.name ?? '' })}
        confirm={say('ui.documents.delete')}
        danger
        onConfirm={async () => doomed && actions.remove(doomed)}
      >
        {say('ui.documents.delete_more')}
      </ConfirmDialog>
    </>
  );
}
