'use client';

import { useSay } from '../locale-context';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { NameDialog } from '../ui/name-dialog';
import type { DocumentFolderItem, DocumentItem } from './listed-document';
import { MoveDialog } from './move-dialog';
import type { useDocumentActions } from './use-document-actions';

/** The question that is open, and what it is about. */
export type DocumentQuestion =
  | { readonly ask: 'rename' | 'move'; readonly document: DocumentItem }
  | { readonly ask: 'new-folder' }
  | { readonly ask: 'rename-folder' | 'remove-folder'; readonly folder: DocumentFolderItem };

/** The windows of the documents' screen, one at a time. */
export function DocumentDialogs({
  question,
  folders,
  actions,
  onClose,
}: {
  question: DocumentQuestion | undefined;
  folders: readonly DocumentFolderItem[];
  actions: ReturnType<typeof useDocumentActions>;
  onClose: () => void;
}) {
  const say = useSay();
  const document = question !== undefined && 'document' in question ? question.document : undefined;
  const folder = question !== undefined && 'folder' in question ? question.folder : undefined;
  const ask = question?.ask;
  return (
    <>
      <NameDialog
        key={`document ${document?.id}`}
        open={ask === 'rename'}
        onClose={onClose}
        title={say('ui.documents.rename')}
        label={say('ui.documents.rename_title')}
        value={document?.name ?? ''}
        action={say('ui.save')}
        onSave={async (name) => document && actions.rename(document, name)}
      />
      <NameDialog
        key={`folder ${folder?.id}`}
        open={ask === 'new-folder' || ask === 'rename-folder'}
        onClose={onClose}
        title={say(folder === undefined ? 'ui.documents.new_folder' : 'ui.documents.rename')}
        label={say('ui.documents.folder_name')}
        value={folder?.name ?? ''}
        action={say('ui.save')}
        onSave={(name) => (folder === undefined ? actions.makeFolder(name) : actions.renameFolder(folder, name))}
      />
      <MoveDialog document={ask === 'move' ? document : undefined} folders={folders} onClose={onClose} onMove={actions.move} />
      <ConfirmDialog
        open={ask === 'remove-folder'}
        onClose={onClose}
        title={say('ui.documents.folder_delete_title', { name: folder?.name ?? '' })}
        confirm={say('ui.documents.folder_delete')}
        danger
        onConfirm={async () => folder && actions.removeFolder(folder)}
      >
        {say('ui.documents.folder_delete_more')}
      </ConfirmDialog>
    </>
  );
}
