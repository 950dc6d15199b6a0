'use client';

import { useCallback, useState } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { useProblemText } from '../use-problem-text';
import { sameTexts, type LetterTexts } from './letter-texts';

export interface SavedTemplate extends LetterTexts {
  readonly id: string;
  readonly revision: number;
}

/** The texts as they are typed, and saving them; `conflict`: somebody else has saved others meanwhile. */
export function useSavedTemplate(first: SavedTemplate) {
  const say = useSay();
  const problemText = useProblemText();
  const [saved, setSaved] = useState(first);
  const [texts, setTexts] = useState<LetterTexts>(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [conflict, setConflict] = useState(false);
  const params = { templateId: first.id };

  async function save(revision = saved.revision): Promise<void> {
    const { name, subject, body } = texts;
    if (name.trim() === '') return setProblem(say('ui.name_empty'));
    setBusy(true);
    const result = await api('PATCH /api/mail-templates/{templateId}', { params, body: { revision, name, subject, body } });
    setBusy(false);
    setConflict(!result.ok && result.problem.code === 'conflict');
    setProblem(result.ok || result.problem.code === 'conflict' ? undefined : problemText(result.problem));
    if (result.ok) setSaved({ id: first.id, name, subject, body, revision: result.value.revision });
  }

  /** What lies on the server now; undefined, with its problem shown, when it cannot be had. */
  async function fetchSaved(): Promise<SavedTemplate | undefined> {
    setBusy(true);
    const result = await api('GET /api/mail-templates/{templateId}', { params });
    setBusy(false);
    if (result.ok) return { id: first.id, ...result.value };
    setProblem(problemText(result.problem));
    return undefined;
  }

  return {
    texts,
    dirty: !sameTexts(texts, saved),
    busy,
    problem,
    conflict,
    change: useCallback((changed: Partial<LetterTexts>) => setTexts((before) => ({ ...before, ...changed })), []),
    save: () => save(),
    takeSaved: async () => {
      const other = await fetchSaved();
      if (other === undefined) return;
      setSaved(other);
      setTexts({ name: other.name, subject: other.subject, body: other.body });
      setConflict(false);
    },
    saveOver: async () => {
      const other = await fetchSaved();
      if (other !== undefined) await save(other.revision);
    },
  };
}
