/**
 * Keys that run a command. `code` is the key's place on the keyboard, so that letters work on the Russian layout too; `key` is the sign it
 * types, for signs that lie elsewhere on each layout.
 */
export interface Shortcut {
  readonly code?: string;
  readonly key?: string;
  /** Ctrl, and ⌘ on a Mac. */
  readonly mod?: true;
  readonly shift?: true;
  readonly alt?: true;
}

/** What is asked of a keyboard event. */
export interface PressedKey {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether these keys are pressed. Where a sign is meant, Shift may be what types it and is not asked about. */
export function isPressed(shortcut: Shortcut, event: PressedKey): boolean {
  const { code, key, mod = false, shift = false, alt = false } = shortcut;
  if (mod !== (event.ctrlKey || event.metaKey) || alt !== event.altKey) return false;
  if (key !== undefined) return event.key === key;
  return code === event.code && shift === event.shiftKey;
}

/** Whether it is a sign alone, with Shift at most, as anybody types it: T, ?, Shift+1; not arrows, Delete and the like. */
export function isSignAlone({ code = '', key, mod, alt }: Shortcut): boolean {
  if (mod === true || alt === true) return false;
  return key === undefined ? /^(?:Key|Digit)/.test(code) : key.length === 1;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Equal: '+',
  Minus: '−',
  NumpadAdd: '+',
  NumpadSubtract: '−',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Delete: 'Del',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Comma: '<',
  Period: '>',
};

/** The keys as people write them: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function shortcutText({ code = '', key, mod, shift, alt }: Shortcut, mac: boolean): string {
  const sign = key ?? SIGNS[code] ?? code.replace(/^(Key|Digit|Numpad)/, '');
  if (mac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${mod ? '⌘' : ''}${sign}`;
  return [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), sign].join('+');
}
