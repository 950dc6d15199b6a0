import type { DesignDocument } from '../document/design-document';
import type { Editor, EditorState } from './editor';

/** Calls back once after so many milliseconds; the returned function prevents it. */
type After = (milliseconds: number, callBack: () => void) => () => void;

/** Milliseconds without a move or a key after which something counts as done. */
const PAUSE = 150;

/** What is shown of a state of the editor; `waits`: only when that does not change any more for a while. */
type Rule = (state: EditorState, byKey: boolean) => { readonly document: DesignDocument; readonly waits: boolean };

/** The document as it was before what is being dragged, resized or turned. */
export function beforeHandling({ gesture, document }: EditorState): DesignDocument {
  return gesture === null || gesture.label === 'text' ? document : gesture.before.document;
}

/** The same, and as it was when the keys that type in a text last paused. */
export const resting: Rule = (state, byKey) => ({ document: beforeHandling(state), waits: byKey });

/** The document as it is, but while something is dragged, resized, turned or typed in, as it was when that last paused. */
export const paused: Rule = ({ gesture, document }) => ({ document, waits: gesture !== null });

/** The document for what need not follow each move and each key, by a rule of how late it may be. It lives as long as its editor. */
export class LateDocument {
  private readonly editor: Editor;
  private readonly after: After;
  private readonly rule: Rule;
  private readonly listeners = new Set<() => void>();
  private shown: DesignDocument;
  private followed: DesignDocument;
  private byKey = false;
  private cancelWait = () => {};

  constructor(editor: Editor, after: After, rule: Rule) {
    this.editor = editor;
    this.after = after;
    this.rule = rule;
    this.shown = this.followed = editor.state.document;
    editor.subscribe(() => this.follow());
  }

  get document(): DesignDocument {
    return this.shown;
  }

  /** Bound, for `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Makes a change that one of many keys in a row makes. */
  readonly typed = (change: () => void): void => {
    this.byKey = true;
    try {
      change();
    } finally {
      this.byKey = false;
    }
  };

  private follow(): void {
    const { document, waits } = this.rule(this.editor.state, this.byKey);
    if (document === this.followed && this.editor.state.gesture !== null) return;
    this.followed = document;
    this.cancelWait();
    if (waits) this.cancelWait = this.after(PAUSE, () => this.show(document));
    else this.show(document);
  }

  private show(document: DesignDocument): void {
    if (document === this.shown) return;
    this.shown = document;
    for (const listener of [...this.listeners]) listener();
  }
}
