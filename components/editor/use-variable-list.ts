import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import type { TextRange } from '@/lib/editor/text/edit-text';
import { withdrawNewText } from '@/lib/editor/text/withdraw-new-text';
import { openNameAt, type OpenName } from '@/lib/editor/variables/open-name';
import { useEditor } from './editor-context';
import { useInsertions } from './use-insertions';
import { useListKeys } from './use-list-keys';

/** Where a list was asked for: by typing, or by the button, and what was typed since then. */
interface Asked {
  readonly text: string;
  readonly caret: number;
  readonly button?: { readonly from: number; readonly written: string };
}

/**
 * The list of variables and functions under a text that is being typed in: opens on `%` and `{`, or when asked to, is narrowed by typing and
 * takes the keys while it is open.
 */
export function useVariableList({
  text,
  document,
  onReplace,
}: {
  text: string;
  document: DesignDocument;
  onReplace: (range: TextRange, insert: string) => void;
}) {
  const id = useId();
  const editor = useEditor();
  const { open, known, typed, moved, ask, close, dismiss } = useOpenName(text, document);
  const insertions = useInsertions(open, known);
  const choose = (at: number) => {
    const insertion = insertions[at];
    if (open === undefined || insertion === undefined) return;
    close();
    onReplace(open, insertion.insert);
  };
  const leave = () => {
    dismiss();
    if (open?.wanted === 'anything' && open.written === '') withdrawNewText(editor);
  };
  const about = `${open?.from} ${open?.written}`;
  const keys = useListKeys({ count: insertions.length, about, tab: true, onChoose: choose, onClose: leave });
  const shown = open !== undefined && insertions.length > 0;
  return {
    /** Whether a name is being written, with a list or without. */
    isOpen: open !== undefined,
    typed,
    moved,
    ask,
    close,
    onKey: (event: KeyboardEvent) => shown && keys.onKey(event),
    list: shown ? { id, insertions, active: keys.active, onActive: keys.setActive, onChoose: choose } : undefined,
    /** For the field: tells what reads aloud of the list. */
    field: {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': shown ? id : undefined,
      'aria-activedescendant': shown ? `${id}-${keys.active}` : undefined,
    } as const,
  };
}

/** The name that a list is open for, as typing goes on. */
function useOpenName(text: string, document: DesignDocument) {
  const [asked, setAsked] = useState<Asked | null>(null);
  // The document as it was when this name began: half a name is not offered as a variable.
  const [known, setKnown] = useState<{ readonly from: number; readonly document: DesignDocument } | null>(null);
  // Where a name begins whose list was closed: it stays closed as the name goes on.
  const [dismissed, setDismissed] = useState(-1);
  const found = useMemo(() => (asked === null || asked.text !== text ? undefined : openOf(asked)), [asked, text]);
  const open = found === undefined || found.from === dismissed ? undefined : found;

  /** To be told of each change by typing: the text as it now is, and where the caret stands. */
  function typed(after: string, caret: number) {
    const from = asked?.button?.from ?? Infinity;
    const next: Asked = { text: after, caret, ...(caret >= from && { button: { from, written: after.slice(from, caret) } }) };
    const name = openOf(next);
    if (name?.from !== dismissed) setDismissed(-1);
    if (name === undefined) setKnown(null);
    else if (name.from !== known?.from) setKnown({ from: name.from, document });
    setAsked(next);
  }

  /** To be told when the caret moves; away from where the list was asked for, it closes. */
  function moved(caret: number) {
    if (asked !== null && asked.text === text && caret !== asked.caret) setAsked(null);
  }

  /** Opens the list without a `%`; what is marked will be replaced. */
  function ask(range: TextRange) {
    setDismissed(-1);
    setKnown({ from: range.from, document });
    setAsked({ text, caret: range.to, button: { from: range.from, written: '' } });
  }

  function dismiss() {
    setAsked(null);
    setDismissed(open?.from ?? -1);
  }
  return { open, known: known?.document ?? document, typed, moved, ask, close: () => setAsked(null), dismiss };
}

function openOf({ text, caret, button }: Asked): OpenName | undefined {
  const byName = openNameAt(text, caret);
  if (byName !== undefined || button === undefined || !/^[\p{L}\p{M}\p{N}_]*$/u.test(button.written)) return byName;
  return { from: button.from, to: caret, written: button.written, wanted: 'anything' };
}
