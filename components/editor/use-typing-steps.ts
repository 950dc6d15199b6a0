import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { textChange } from '@/lib/editor/text/edit-text';
import { TypingBursts } from '@/lib/editor/text/typing-bursts';

/** Makes steps of what is typed in a field, and puts the caret where a step has changed the text when it is taken or brought back. */
export function useTypingSteps(field: RefObject<HTMLTextAreaElement | null>, text: string) {
  const [bursts] = useState(() => new TypingBursts(() => performance.now()));
  const before = useRef(text);
  const typed = useRef<string>(undefined);
  useLayoutEffect(() => {
    const { range, inserted } = textChange(before.current, text);
    // The browser keeps the caret of what was typed in the field itself, and puts it at the end of any other text.
    const byItself = text === before.current || text === typed.current;
    before.current = text;
    typed.current = undefined;
    const caret = range.from + inserted.length;
    if (!byItself) field.current?.setSelectionRange(caret, caret);
  }, [field, text]);

  /** The burst of what was just typed: the field's text has become `after`. */
  return function burstOf(after: string): string {
    typed.current = after;
    return bursts.burstOf(text, after, field.current?.selectionStart ?? after.length);
  };
}
