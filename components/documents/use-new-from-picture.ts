'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { usePictureRefusal } from '../use-picture-refusal';
import { nameOfPicture } from './name-of-picture';

/** Makes a document of each picture, one after another, into `folderId`; opens it when it was one. `current` is the one under way. */
export function useNewFromPicture(folderId: string | undefined) {
  const say = useSay();
  const router = useRouter();
  const refusal = usePictureRefusal();
  const [current, setCurrent] = useState<string>();

  async function make(file: File): Promise<string | undefined> {
    const unsent = refusal.beforeSending(file);
    if (unsent !== undefined) {
      showToast({ text: unsent, kind: 'bad' });
      return undefined;
    }
    setCurrent(file.name);
    const name = nameOfPicture(file.name) || say('ui.documents.picture_name');
    const query = folderId === undefined ? { name } : { name, folderId };
    const result = await api('POST /api/documents/from-picture', { query, body: file });
    setCurrent(undefined);
    if (result.ok) {
      showToast({ text: say('ui.documents.made', { name }) });
      return result.value.id;
    }
    showToast({ text: refusal.byServer(file, result.problem), kind: 'bad' });
    return undefined;
  }

  async function makeAll(files: readonly File[]): Promise<void> {
    const made: string[] = [];
    for (const file of files) {
      const id = await make(file);
      if (id !== undefined) made.push(id);
    }
    if (files.length === 1 && made[0] !== undefined) router.push(`/documents/${made[0]}`);
    else if (made.length > 0) router.refresh();
  }

  return { makeAll, current };
}
