'use client';

import { api, type ApiResult } from '@/lib/api/client';
import type { DiskFileItem } from '@/lib/api/disk';
import { useSay } from '../locale-context';
import { copyText } from '../ui/copy-text';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { useFileLink } from './link-base';
import { useZipDownload } from './use-zip-download';

type Files = readonly DiskFileItem[];

/** Calls under way at once: quick, and yet nobody else has to wait. */
const AT_ONCE = 4;

/** What can be done with several files; each tells how it ended, also where it did not work with some. `onGone`: these are no longer in the list. */
export function useManyActions({ onChanged, onGone }: { onChanged: () => Promise<void>; onGone: (ids: readonly string[]) => void }) {
  const say = useSay();
  const linkOf = useFileLink();
  const each = useEach();
  const downloadZip = useZipDownload();

  const undo = (onUndo: () => Promise<void>) => ({ undo: { label: say('ui.undo'), onUndo: () => void onUndo() } });

  async function restore(files: Files) {
    const done = await each(files, (params) => api('DELETE /api/files/{fileId}/trash', params));
    onGone(done.map(({ id }) => id));
    await onChanged();
    if (done.length > 0) showToast({ text: say('ui.disk.restored_many', { count: done.length }) });
  }

  async function showAgain(files: Files) {
    const done = await each(files, (params) => api('DELETE /api/files/{fileId}/withdrawal', params));
    await onChanged();
    if (done.length > 0) showToast({ text: say('ui.disk.shown_many', { count: done.length }) });
  }

  async function put(files: Files, placeOf: (file: DiskFileItem) => string | null) {
    return each(files, (params, file) => api('PATCH /api/files/{fileId}', { ...params, body: { folderId: placeOf(file) } }));
  }

  return {
    restore,
    move: async (files: Files, folderId: string | null) => {
      const done = await put(files, () => folderId);
      onGone(done.map(({ id }) => id));
      await onChanged();
      const back = undo(async () => void (await put(done, ({ folder }) => folder?.id ?? null), await onChanged()));
      if (done.length > 0) showToast({ text: say('ui.disk.moved_many', { count: done.length }), ...back });
    },
    trash: async (files: Files) => {
      const done = await each(files, (params) => api('PUT /api/files/{fileId}/trash', params));
      onGone(done.map(({ id }) => id));
      await onChanged();
      if (done.length > 0) showToast({ text: say('ui.disk.trashed_many', { count: done.length }), ...undo(() => restore(done)) });
    },
    withdraw: async (files: Files) => {
      const done = await each(files, (params) => api('PUT /api/files/{fileId}/withdrawal', params));
      await onChanged();
      if (done.length > 0) showToast({ text: say('ui.disk.withdrawn_many', { count: done.length }), ...undo(() => showAgain(done)) });
    },
    remake: async (files: Files) => {
      const done = await each(files, (params) => api('PUT /api/files/{fileId}/making', { ...params, body: { variables: {} } }));
      await onChanged();
      if (done.length > 0) showToast({ text: say('ui.disk.remaking_many', { count: done.length }) });
    },
    remove: async (files: Files) => {
      const done = await each(files, (params) => api('DELETE /api/files/{fileId}', params));
      onGone(done.map(({ id }) => id));
      await onChanged();
      if (done.length > 0) showToast({ text: say('ui.disk.deleted_many', { count: done.length }) });
    },
    copyLinks: async (files: Files) => {
      const links = files.filter(({ state }) => state === 'ready').map(({ id }) => linkOf(id));
      if (links.length === 0) return showToast({ text: say('ui.disk.no_links'), kind: 'bad' });
      const done = await copyText(links.join('\n'));
      showToast(done ? { text: say('ui.disk.links_copied', { count: links.length }) } : { text: say('ui.copy_failed'), kind: 'bad' });
    },
    zip: (files: Files) => downloadZip({ ids: files.map(({ id }) => id).join(',') }),
  };
}

/** Does something with each of several files and returns those with which it was done; says why it was not with the others. */
function useEach() {
  const say = useSay();
  const problemText = useProblemText();
  return async function each(
    files: Files,
    act: (params: { readonly params: { readonly fileId: string } }, file: DiskFileItem) => Promise<ApiResult<unknown>>,
  ) {
    const waiting = [...files];
    const done: DiskFileItem[] = [];
    let reason: string | undefined;
    const work = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const result = await act({ params: { fileId: file.id } }, file);
        if (result.ok) done.push(file);
        else reason ??= problemText(result.problem);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (reason !== undefined) showToast({ text: say('ui.disk.some_failed', { count: files.length - done.length, reason }), kind: 'bad' });
    return done;
  };
}
