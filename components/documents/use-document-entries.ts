'use client';

import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { copyText } from '../ui/copy-text';
import type { MenuEntry } from '../ui/menu';
import { showToast } from '../ui/toasts';
import type { DocumentQuestion } from './document-dialogs';
import type { DocumentItem } from './listed-document';
import type { useDocumentActions } from './use-document-actions';

/** The menu of a document. */
export function useDocumentEntries({
  actions,
  canMove,
  onAsk,
}: {
  actions: ReturnType<typeof useDocumentActions>;
  /** Whether there is a folder to move it to. */
  canMove: boolean;
  onAsk: (question: DocumentQuestion) => void;
}): (document: DocumentItem) => readonly MenuEntry[] {
  const say = useSay();
  const mayChange = useMay('PATCH /api/documents/{documentId}');

  async function copyId(id: string) {
    const done = await copyText(id);
    showToast({ text: say(done ? 'ui.copied' : 'ui.copy_failed'), kind: done ? 'done' : 'bad' });
  }

  return (document) => (mayChange ? [...look(document), ...change(document)] : look(document));

  function look(document: DocumentItem): readonly MenuEntry[] {
    return [
      { label: say('ui.documents.preview'), icon: 'eye', href: `/documents/${document.id}/preview` },
      { label: say('ui.documents.copy_id_short'), icon: 'link', onSelect: () => void copyId(document.id) },
    ];
  }

  function change(document: DocumentItem): readonly MenuEntry[] {
    return [
      'rule',
      { label: say('ui.documents.rename'), icon: 'pencil', onSelect: () => onAsk({ ask: 'rename', document }) },
      { label: say('ui.documents.duplicate'), icon: 'copy', onSelect: () => void actions.duplicate(document) },
      { label: say('ui.documents.move'), icon: 'move', disabled: !canMove, onSelect: () => onAsk({ ask: 'move', document }) },
      'rule',
      { label: say('ui.documents.trash'), icon: 'trash', danger: true, onSelect: () => void actions.trash(document) },
    ];
  }
}
