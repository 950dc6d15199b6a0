'use client';

import type { ComponentProps } from 'react';
import { TrashList } from '../trash-list';
import { useTemplateActions } from './use-template-actions';

/** Templates that were thrown away. */
export function TemplateTrash({ templates }: { templates: ComponentProps<typeof TrashList>['items'] }) {
  const { restore, remove } = useTemplateActions();
  return <TrashList of="mail" items={templates} onRestore={restore} onRemove={remove} />;
}
