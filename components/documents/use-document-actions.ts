'use client';

import { useRouter } from 'next/navigation';
import { api, type ApiResult } from '@/lib/api/client';
import { shortened } from '@/lib/shortened';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import type { DocumentFolderItem, DocumentItem } from './listed-document';

/** What can be done with documents and their folders: each tells how it ended, offers the way back, and has the list drawn anew. */
export function useDocumentActions() {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();

  /** What is wrong, or nothing. */
  function ended(result: ApiResult<unknown>, done?: Parameters<typeof showToast>[0]): string | undefined {
    if (!result.ok) return problemText(result.problem);
    router.refresh();
    if (done) showToast(done);
    return undefined;
  }

  function told(result: ApiResult<unknown>, done?: Parameters<typeof showToast>[0]): void {
    const wrong = ended(result, done);
    if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
  }

  const undo = (onUndo: () => Promise<void>) => ({ label: say('ui.undo'), onUndo: () => void onUndo() });

  async function restore({ id, name }: DocumentItem) {
    const result = await api('DELETE /api/documents/{documentId}/trash', { params: { documentId: id } });
    told(result, { text: say('ui.documents.restored', { name }) });
  }

  async function put({ id }: DocumentItem, folderId: string | null) {
    return api('PATCH /api/documents/{documentId}', { params: { documentId: id }, body: { folderId } });
  }

  return {
    restore,
    rename: async ({ id }: DocumentItem, name: string) =>
      ended(await api('PATCH /api/documents/{documentId}', { params: { documentId: id }, body: { name } })),
    duplicate: async ({ id, name }: DocumentItem) => {
      const copy = say('ui.documents.copy_name', { name: shortened(name, 180) });
      const result = await api('POST /api/documents/{documentId}/copies', { params: { documentId: id }, body: { name: copy } });
      told(result, { text: say('ui.documents.duplicated', { name: copy }) });
    },
    move: async (document: DocumentItem, folder: DocumentFolderItem | undefined) => {
      const { name, folderId } = document;
      const text =
        folder === undefined ? say('ui.documents.moved_out', { name }) : say('ui.documents.moved', { name, folder: folder.name });
      const result = await put(document, folder?.id ?? null);
      told(result, { text, undo: undo(async () => told(await put(document, folderId))) });
    },
    trash: async (document: DocumentItem) => {
      const result = await api('PUT /api/documents/{documentId}/trash', { params: { documentId: document.id } });
      told(result, { text: say('ui.documents.trashed', { name: document.name }), undo: undo(() => restore(document)) });
    },
    remove: async ({ id, name }: DocumentItem) => {
      const result = await api('DELETE /api/documents/{documentId}', { params: { documentId: id } });
      told(result, { text: say('ui.documents.deleted', { name }) });
    },
    makeFolder: async (name: string) =>
      ended(await api('POST /api/document-folders', { body: { name } }), { text: say('ui.documents.folder_made', { name }) }),
    renameFolder: async ({ id }: DocumentFolderItem, name: string) =>
      ended(await api('PATCH /api/document-folders/{folderId}', { params: { folderId: id }, body: { name } })),
    removeFolder: async ({ id, name }: DocumentFolderItem) => {
      const result = await api('DELETE /api/document-folders/{folderId}', { params: { folderId: id } });
      told(result, { text: say('ui.documents.folder_deleted', { name }) });
    },
  };
}
