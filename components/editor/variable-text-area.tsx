'use client';

import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { notLatinIn, writeInLatin } from '@/lib/editor/variables/not-latin';
import type { TextRange } from '@/lib/editor/text/edit-text';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { Icon } from '../ui/icon';
import { useRestingView } from './editor-context';
import { useVariableList } from './use-variable-list';
import { VariableList } from './variable-list';

/** A field for text with variables: lists them on `%` or by its button, and puts right names that are not in Latin letters. */
export function VariableTextArea({
  label,
  value,
  disabled,
  onChange,
}: {
  label: string;
  value: string;
  disabled: boolean;
  onChange: (text: string) => void;
}) {
  const say = useSay();
  const { editor, document: design } = useRestingView();
  const field = useRef<HTMLTextAreaElement>(null);
  const names = useVariableList({ text: value, document: design, onReplace: replace });

  function replace({ from, to }: TextRange, insert: string) {
    flushSync(() => onChange(value.slice(0, from) + insert + value.slice(to)));
    field.current?.setSelectionRange(from + insert.length, from + insert.length);
    editor.endBurst();
  }

  function ask() {
    const { current } = field;
    if (current === null) return;
    if (document.activeElement !== current) current.setSelectionRange(value.length, value.length);
    current.focus();
    names.ask({ from: current.selectionStart, to: current.selectionEnd });
  }

  return (
    <div>
      <TextArea
        ref={field}
        label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.value);
          names.typed(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={names.onKey}
        onSelect={(event) => names.moved(event.currentTarget.selectionStart)}
        onBlur={() => {
          names.close();
          editor.endBurst();
        }}
        {...names.field}
      />
      {names.list && <VariableList {...names.list} anchor={field} />}
      <Button
        size="small"
        kind="quiet"
        disabled={disabled}
        className="-ml-2.5"
        // The field keeps its caret.
        onMouseDown={(event) => event.preventDefault()}
        onClick={ask}
      >
        <Icon name="plus" />
        {say('ui.editor.command.insert_variable')}
      </Button>
      <NotLatinNames text={value} disabled={disabled} />
    </div>
  );
}

/** Names that are none because of their letters, each with a press that puts it right in the whole document. */
function NotLatinNames({ text, disabled }: { text: string; disabled: boolean }) {
  const say = useSay();
  const { editor } = useRestingView();
  return (
    <div role="status" className="space-y-2">
      {notLatinIn(text).map((found) => (
        <div key={found.written} className="rounded-md bg-warn-soft px-3 py-2 text-fine text-warn">
          <p className="[overflow-wrap:anywhere]">{say('ui.editor.not_latin', { written: found.written })}</p>
          <Button size="small" className="mt-1.5 max-w-full" disabled={disabled} onClick={() => writeInLatin(editor, found)}>
            <span className="truncate">{say('ui.editor.write_latin', { latin: found.latin })}</span>
          </Button>
        </div>
      ))}
    </div>
  );
}
