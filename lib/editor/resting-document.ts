import type { DesignDocument } from '../document/design-document';
import type { Editor } from './editor';

/** Calls back once after so many milliseconds; the returned function prevents it. */
export type After = (milliseconds: number, callBack: () => void) => () => void;

/** Milliseconds without a key after which what is typed counts as said. */
export const TYPING_PAUSE = 150;

/**
 * The document for what need not follow each move and each key: as it was before what is being dragged, resized or turned, and as it was
 * when the keys that type in a text last paused. It lives as long as its editor.
 */
export class RestingDocument {
  private readonly editor: Editor;
  private readonly after: After;
  private readonly listeners = new Set<() => void>();
  private shown: DesignDocument;
  private followed: DesignDocument;
  private byKey = false;
  private cancelWait = () => {};

  constructor(editor: Editor, after: After) {
    this.editor = editor;
    this.after = after;
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

  /** Makes a change that one of many keys in a row makes: it is shown when they pause, or with the next change of another kind. */
  readonly typed = (change: () => void): void => {
    this.byKey = true;
    try {
      change();
    } finally {
      this.byKey = false;
    }
  };

  private follow(): void {
    const { gesture, document } = this.editor.state;
    const rests = gesture === null || gesture.label === 'text' ? document : gesture.before.document;
    if (rests === this.followed && gesture !== null) return;
    this.followed = rests;
    this.cancelWait();
    if (this.byKey) this.cancelWait = this.after(TYPING_PAUSE, () => this.show(rests));
    else this.show(rests);
  }

  private show(document: DesignDocument): void {
    if (document === this.shown) return;
    this.shown = document;
    for (const listener of [...this.listeners]) listener();
  }
}
