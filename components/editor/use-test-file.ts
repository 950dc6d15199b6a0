import { useState } from 'react';
import { api, apiAddress } from '@/lib/api/client';
import type { PictureKey } from '@/lib/drawing/display-list';
import { useSay } from '../locale-context';
import type { TypedValues } from '../preview/preview-values';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { useEditor } from './editor-context';
import { useShownValues } from './shown-values';

/**
 * Saves, has a real file made with the values in sight, and opens it in a tab of its own. The tab is opened by the press itself, for a
 * browser lets no later moment do it.
 */
export function useTestFile(documentId: string, savedNow: () => Promise<boolean>) {
  const say = useSay();
  const problemText = useProblemText();
  const editor = useEditor();
  const { values, localFile } = useShownValues();
  const [busy, setBusy] = useState(false);

  async function make(): Promise<void> {
    const tab = window.open('about:blank', '_blank');
    setBusy(true);
    const refusal = await makeInto(tab);
    setBusy(false);
    if (refusal === undefined) return;
    tab?.close();
    showToast({ text: refusal, kind: 'bad' });
  }

  async function makeInto(tab: Window | null): Promise<string | undefined> {
    editor.view({ editing: null });
    editor.commit();
    if (!(await savedNow())) return say('ui.editor.test_unsaved');
    const body = values === undefined ? {} : { variables: { ...values.texts, ...(await picturesOf(values, localFile)) } };
    const result = await api('POST /api/documents/{documentId}/test-file', { params: { documentId }, body });
    if (!result.ok) return problemText(result.problem);
    const address = `/getfile/${result.value.id}/pdf/`;
    if (tab === null) window.location.assign(address);
    else tab.location.replace(address);
    return undefined;
  }

  return { busy, make: () => void make() };
}

/** The pictures in sight as data URIs: those chosen by hand lie only here, those of made files are fetched. One that is gone stays out. */
async function picturesOf(values: TypedValues, localFile: (key: PictureKey) => File | undefined): Promise<Record<string, string>> {
  const found = await Promise.all(
    Object.entries(values.pictures).map(async ([name, key]) => {
      const file = localFile(key) ?? (await keptPicture(key));
      return file === undefined ? [] : [[name, await dataUri(file)] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

async function keptPicture(key: PictureKey): Promise<Blob | undefined> {
  const response = await fetch(apiAddress('GET /api/assets/{key}', { params: { key } })).catch(() => undefined);
  return response?.ok === true ? response.blob() : undefined;
}

function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('the picture could not be read', { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}
