'use client';

import { useEffect, useState } from 'react';
import type { EditorState } from '@/lib/editor/editor';
import { NO_HISTORY } from '@/lib/editor/history';
import { newestStep } from '@/lib/editor/newest-step';
import { useSay } from '../locale-context';
import { useEditor } from './editor-context';

/** Tells who listens what has just been done, taken back or brought back, and which page is in sight when it is another one. */
export function SpokenSteps() {
  const say = useSay();
  const editor = useEditor();
  const [spoken, setSpoken] = useState({ text: '', count: 0 });
  useEffect(() => {
    // It is asked for with the first step, which is to be told as well.
    let before: EditorState = { ...editor.state, history: NO_HISTORY };
    const speak = () => {
      const { state } = editor;
      const words = wordsOf(before, state);
      before = state;
      if (words.length > 0) setSpoken(({ count }) => ({ text: words.join('. '), count: count + 1 }));
    };

    function wordsOf(was: EditorState, now: EditorState): readonly string[] {
      const step = newestStep(was.history, now.history);
      const shown = now.document.pages.findIndex(({ id }) => id === now.session.page) + 1;
      const isOther = was.session.page !== now.session.page || was.document.pages.length !== now.document.pages.length;
      const page = isOther ? [say('ui.editor.spoken_page', { number: shown, count: now.document.pages.length })] : [];
      return step === undefined ? page : [say(`ui.editor.spoken_step.${step.way}`, { step: say(`ui.editor.step.${step.label}`) }), ...page];
    }

    speak();
    // What one command changes comes in several parts, and is told in one sentence.
    let waits = false;
    return editor.subscribe(() => {
      if (waits) return;
      waits = true;
      queueMicrotask(() => {
        waits = false;
        speak();
      });
    });
  }, [editor, say]);
  // The same words said again are only read out when something about them is new.
  return (
    <p aria-live="polite" data-spoken-steps className="sr-only">
      {spoken.text}
      {spoken.count % 2 === 1 && '\u00a0'}
    </p>
  );
}
