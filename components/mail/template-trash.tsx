'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { useTemplateActions } from './use-template-actions';

export interface TrashedTemplate {
  readonly id: string;
  readonly name: string;
  readonly daysLeft: number;
}

/** Templates that were thrown away, with the way back and the way out. */
export function TemplateTrash({ templates }: { templates: readonly TrashedTemplate[] }) {
  const say = useSay();
  const actions = useTemplateActions();
  const [doomed, setDoomed] = useState<TrashedTemplate>();
  if (templates.length === 0) return <EmptyState icon="trash" title={say('ui.mail.trash_empty')} />;
  return (
    <>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
        {templates.map((template) => (
          <li key={template.id} className="flex items-center gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="truncate text-small font-medium" title={template.name}>
                {template.name}
              </p>
              <p className="text-fine text-ink-muted">{say('ui.documents.days_left', { count: template.daysLeft })}</p>
            </div>
            <Button size="small" aria-label={`${say('ui.mail.restore')}: ${template.name}`} onClick={() => void actions.restore(template)}>
              {say('ui.mail.restore')}
            </Button>
            <IconButton icon="trash" label={`${say('ui.mail.delete')}: ${template.name}`} onClick={() => setDoomed(template)} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        title={say('ui.mail.delete_title', { name: doomed?.name ?? '' })}
        confirm={say('ui.mail.delete')}
        danger
        onConfirm={async () => doomed && actions.remove(doomed)}
      >
        {say('ui.mail.delete_more')}
      </ConfirmDialog>
    </>
  );
}
