'use client';

import { TrashList } from '../trash-list';
import type { DocumentItem } from './listed-document';
import { useDocumentActions } from './use-document-actions';

/** Documents that were thrown away. */
export function TrashScreen({ documents }: { documents: readonly (DocumentItem & { readonly daysLeft: number })[] }) {
  const { restore, remove } = useDocumentActions();
  return <TrashList of="documents" items={documents} onRestore={restore} onRemove={remove} />;
}
