'use client';

import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import type { DocumentQuestion } from './document-dialogs';
import { FolderCard } from './folder-card';
import type { DocumentFolderItem, DocumentItem } from './listed-document';

/** Folders of documents, above what lies in none; nothing when there is none. */
export function FolderList({
  folders,
  documents,
  onAsk,
}: {
  folders: readonly DocumentFolderItem[];
  documents: readonly DocumentItem[];
  onAsk: (question: DocumentQuestion) => void;
}) {
  const say = useSay();
  const mayChange = useMay('PATCH /api/document-folders/{folderId}');
  if (folders.length === 0) return null;
  return (
    <ul aria-label={say('ui.documents.folders')} className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-3">
      {folders.map((folder) => (
        <FolderCard
          key={folder.id}
          name={folder.name}
          href={`/documents?folder=${folder.id}`}
          count={documents.filter(({ folderId }) => folderId === folder.id).length}
          entries={
            !mayChange
              ? []
              : [
                  { label: say('ui.documents.rename'), icon: 'pencil', onSelect: () => onAsk({ ask: 'rename-folder', folder }) },
                  'rule',
                  {
                    label: say('ui.documents.folder_delete'),
                    icon: 'trash',
                    danger: true,
                    onSelect: () => onAsk({ ask: 'remove-folder', folder }),
                  },
                ]
          }
        />
      ))}
    </ul>
  );
}
