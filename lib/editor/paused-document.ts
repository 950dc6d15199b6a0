import type { DesignDocument } from '../document/design-document';
import type { Editor } from './editor';
import { TYPING_PAUSE, type After } from './resting-document';

/**
 * The document for what would cost too much to bring up to date with each frame of a drag: it follows at once, but while something is
 * dragged, turned, resized or typed in, only when that pauses. It lives as long as its editor.
 */
export class PausedDocument {
  private readonly editor: Editor;
  private readonly after: After;
  private readonly listeners = new Set<() => void>();
  private shown: DesignDocument;
  private followed: DesignDocument;
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

  private follow(): void {
    const { gesture, document } = this.editor.state;
    if (document === this.followed && gesture !== null) return;
    this.followed = document;
    this.cancelWait();
    if (gesture === null) this.show();
    else this.cancelWait = this.after(TYPING_PAUSE, () => this.show());
  }

  private show(): void {
    if (this.followed === this.shown) return;
    this.shown = this.followed;
    for (const listener of [...this.listeners]) listener();
  }
}
