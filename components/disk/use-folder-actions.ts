import { useRouter } from 'next/navigation';
import { api, type ApiResult } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';

interface Folder {
  readonly id: string;
  readonly name: string;
}

/** What can be done with folders; each has the page drawn anew, and tells how it ended. */
export function useFolderActions() {
  const say = useSay();
  const router = useRouter();
  const problemText = useProblemText();

  function ended(result: ApiResult<unknown>): string | undefined {
    if (!result.ok) return problemText(result.problem);
    router.refresh();
    return undefined;
  }

  /** Whether it was done. */
  function told(result: ApiResult<unknown>): boolean {
    const wrong = ended(result);
    if (wrong !== undefined) showToast({ text: wrong, kind: 'bad' });
    return wrong === undefined;
  }

  const undo = (onUndo: () => Promise<unknown>) => ({ undo: { label: say('ui.undo'), onUndo: () => void onUndo() } });

  async function put({ id }: Folder, parentId: string | null) {
    return told(await api('PATCH /api/folders/{folderId}', { params: { folderId: id }, body: { parentId } }));
  }

  async function restore({ id, name }: Folder) {
    const done = told(await api('DELETE /api/folders/{folderId}/trash', { params: { folderId: id } }));
    if (done) showToast({ text: say('ui.disk.folder_restored', { name }) });
  }

  return {
    restore,
    rename: async ({ id }: Folder, name: string) =>
      ended(await api('PATCH /api/folders/{folderId}', { params: { folderId: id }, body: { name } })),
    /** `from`: where it lies, null: at the top. */
    move: async (folder: Folder, to: string | null, from: string | null) => {
      if (!(await put(folder, to))) return;
      showToast({ text: say('ui.disk.folder_moved', { name: folder.name }), ...undo(() => put(folder, from)) });
    },
    remove: async ({ id, name }: Folder) => {
      const done = told(await api('DELETE /api/folders/{folderId}', { params: { folderId: id } }));
      if (done) showToast({ text: say('ui.disk.folder_deleted', { name }) });
    },
    trash: async (folder: Folder) => {
      const result = await api('PUT /api/folders/{folderId}/trash', { params: { folderId: folder.id } });
      if (!told(result) || !result.ok) return;
      const { files } = result.value;
      const text =
        files === 0
          ? say('ui.disk.folder_trashed', { name: folder.name })
          : say('ui.disk.folder_trashed_files', { name: folder.name, count: files });
      showToast({ text, ...undo(() => restore(folder)) });
    },
  };
}
