'use client';

import { Fragment, Suspense, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Chip } from '@/lib/editor/variables/chips';
import { notLatinIn, writeInLatin } from '@/lib/editor/variables/not-latin';
import type { TextRange } from '@/lib/editor/text/edit-text';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextArea } from '../ui/field';
import { Icon } from '../ui/icon';
import { onDemand } from '../ui/on-demand';
import { useRestingView } from './editor-context';
import { pressedChip, useChips, type PressedChip } from './use-chips';
import { useVariableList } from './use-variable-list';
import { VariableList } from './variable-list';

const VariablePanel = onDemand(async () => (await import('./variable-panel')).VariablePanel);

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
  const mirror = useRef<HTMLDivElement>(null);
  const [pressed, setPressed] = useState<PressedChip>();
  const names = useVariableList({ text: value, document: design, onReplace: replace });
  const { chips, marked, brokenBy } = useChips(field, value, names.isOpen);

  function replace({ from, to }: TextRange, insert: string) {
    flushSync(() => onChange(value.slice(0, from) + insert + value.slice(to)));
    field.current?.setSelectionRange(from + insert.length, from + insert.length);
    marked(true);
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
        className="bg-transparent"
        value={value}
        disabled={disabled}
        behind={<Pills ref={mirror} text={value} chips={chips} />}
        onScroll={(event) => mirror.current?.scrollTo({ top: event.currentTarget.scrollTop })}
        onClick={(event) => setPressed(pressedChip(chips[pillUnder(mirror.current, event)], event))}
        onChange={(event) => {
          setPressed(undefined);
          const broken = brokenBy(event.target.value);
          if (broken !== undefined) return replace(broken, '');
          onChange(event.target.value);
          names.typed(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={names.onKey}
        onSelect={() => names.moved(marked().from)}
        onBlur={() => {
          names.close();
          editor.endBurst();
        }}
        {...names.field}
      />
      {names.list && <VariableList {...names.list} anchor={field} />}
      <Suspense>{pressed && <VariablePanel key={pressed.name} chip={pressed} onClose={() => setPressed(undefined)} />}</Suspense>
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

const PILLS: Readonly<Record<Chip['state'], string>> = {
  known: 'bg-accent-soft outline-1 outline-accent/50',
  unknown: 'bg-bad-soft outline-1 outline-bad outline-dashed',
  empty: 'bg-warn-soft outline-1 outline-warn outline-dotted',
};

/** The field's text once more, unseen, for its chips' pills to lie where their words are. */
function Pills({ ref, text, chips }: { ref: React.Ref<HTMLDivElement>; text: string; chips: readonly Chip[] }) {
  return (
    <div
      ref={ref}
      aria-hidden
      className="pointer-events-none absolute inset-0 overflow-hidden rounded-md border border-transparent bg-surface px-3 py-1.5 [overflow-wrap:break-word] whitespace-pre-wrap text-transparent"
    >
      {chips.map(({ from, to, state }, at) => (
        <Fragment key={from}>
          {text.slice(chips[at - 1]?.to ?? 0, from)}
          <span data-pill={at} className={`rounded-sm -outline-offset-1 ${PILLS[state]}`}>
            {text.slice(from, to)}
          </span>
        </Fragment>
      ))}
      {text.slice(chips.at(-1)?.to ?? 0)}
    </div>
  );
}

/** Which chip lies under a press, -1 when none does. */
function pillUnder(mirror: HTMLElement | null, { clientX: x, clientY: y }: React.MouseEvent): number {
  const pills = [...(mirror?.querySelectorAll('[data-pill]') ?? [])];
  return pills.findIndex((pill) =>
    [...pill.getClientRects()].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
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
