import { useEffect, useState } from 'react';
import { api, type ApiResult } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { knownSchoolColors, noteSchoolColors, readSchoolColors } from './known-school-colors';

/** The colours that the workspace offers for every document, and what can be done with them; undefined until they are known. */
export function useSchoolColors() {
  const say = useSay();
  const problemText = useProblemText();
  const [colors, setColors] = useState(knownSchoolColors);

  useEffect(() => {
    let current = true;
    void readSchoolColors().then((read) => current && setColors(read));
    return () => {
      current = false;
    };
  }, []);

  /** Whether it was done; what kept it from being done is told. */
  function ended(result: ApiResult<{ readonly colors: readonly string[] }>): boolean {
    if (!result.ok) {
      showToast({ text: problemText(result.problem), kind: 'bad' });
      return false;
    }
    noteSchoolColors(result.value.colors);
    setColors(result.value.colors);
    return true;
  }

  async function put(color: string, at?: number): Promise<boolean> {
    return ended(await api('PUT /api/colors/{color}', { params: { color: color.slice(1) }, body: at === undefined ? {} : { at } }));
  }

  async function add(color: string): Promise<void> {
    if (await put(color)) showToast({ text: say('ui.editor.color.school_added', { color }) });
  }

  async function remove(color: string): Promise<void> {
    const at = colors?.indexOf(color);
    if (!ended(await api('DELETE /api/colors/{color}', { params: { color: color.slice(1) } }))) return;
    const undo = { label: say('ui.undo'), onUndo: () => void put(color, at) };
    showToast({ text: say('ui.editor.color.school_removed', { color }), undo });
  }

  return { colors, add, remove };
}
