'use client';

import { api } from '@/lib/api/client';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { copyText } from '../ui/copy-text';
import { showToast } from '../ui/toasts';
import { useFileLink } from './link-base';
import { useLetterActions } from './use-letter-actions';
import { useOutcome } from './use-outcome';

/** What can be done with a file; each tells how it ended and has the list brought up to date. `onGone`: it is no longer in the list. */
export function useFileActions({ onChanged, onGone }: { onChanged: () => Promise<void>; onGone: (id: string) => void }) {
  const say = useSay();
  const linkOf = useFileLink();
  const outcome = useOutcome(onChanged);
  const { ended, told, undo } = outcome;
  const paramsOf = ({ id }: DiskFileItem) => ({ params: { fileId: id } });

  async function restore(file: DiskFileItem) {
    const result = await api('DELETE /api/files/{fileId}/trash', paramsOf(file));
    if (result.ok) onGone(file.id);
    await told(result, { text: say('ui.disk.restored', { name: file.name }) });
  }

  async function showAgain(file: DiskFileItem) {
    const result = await api('DELETE /api/files/{fileId}/withdrawal', paramsOf(file));
    await told(result, { text: say('ui.disk.shown_again', { name: file.name }) });
  }

  async function copy(text: string) {
    const done = await copyText(text);
    showToast({ text: say(done ? 'ui.copied' : 'ui.copy_failed'), kind: done ? 'done' : 'bad' });
  }

  return {
    restore,
    showAgain,
    letter: useLetterActions(outcome),
    retry: async (file: DiskFileItem) =>
      told(await api('POST /api/files/{fileId}/making', paramsOf(file)), { text: say('ui.disk.remaking', { name: file.name }) }),
    rename: async (file: DiskFileItem, name: string) =>
      ended(await api('PATCH /api/files/{fileId}', { ...paramsOf(file), body: { name } })),
    move: async (file: DiskFileItem, folderId: string | null) => {
      const put = (to: string | null) => api('PATCH /api/files/{fileId}', { ...paramsOf(file), body: { folderId: to } });
      const result = await put(folderId);
      if (result.ok) onGone(file.id);
      await told(result, {
        text: say('ui.disk.moved', { name: file.name }),
        undo: undo(async () => told(await put(file.folder?.id ?? null))),
      });
    },
    withdraw: async (file: DiskFileItem) => {
      const result = await api('PUT /api/files/{fileId}/withdrawal', paramsOf(file));
      await told(result, { text: say('ui.disk.withdrawn_now', { name: file.name }), undo: undo(() => showAgain(file)) });
    },
    trash: async (file: DiskFileItem) => {
      const result = await api('PUT /api/files/{fileId}/trash', paramsOf(file));
      if (result.ok) onGone(file.id);
      await told(result, { text: say('ui.disk.trashed', { name: file.name }), undo: undo(() => restore(file)) });
    },
    remove: async (file: DiskFileItem) => {
      const result = await api('DELETE /api/files/{fileId}', paramsOf(file));
      if (result.ok) onGone(file.id);
      await told(result, { text: say('ui.disk.deleted', { name: file.name }) });
    },
    remake: async (file: DiskFileItem, variables: Readonly<Record<string, string>>) =>
      ended(await api('PUT /api/files/{fileId}/making', { ...paramsOf(file), body: { variables: { ...variables } } }), {
        text: say('ui.disk.remaking', { name: file.name }),
      }),
    copyLink: ({ id }: DiskFileItem) => copy(linkOf(id)),
    copyName: ({ name }: DiskFileItem) => copy(name),
  };
}
