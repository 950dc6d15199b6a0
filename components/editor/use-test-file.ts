import { useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
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
  const { values } = useShownValues();
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
    const body = values === undefined ? {} : { variables: { ...values.texts } };
    const result = await api('POST /api/documents/{documentId}/test-file', { params: { documentId }, body });
    if (!result.ok) return problemText(result.problem);
    const address = `/getfile/${result.value.id}/pdf/`;
    if (tab === null) window.location.assign(address);
    else tab.location.replace(address);
    return undefined;
  }

  return { busy, make: () => void make() };
}
