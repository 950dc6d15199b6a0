import type { DesignDocument } from '../../document/design-document';

/** What a person is told about their work; nothing is called saved before the server has said so. */
export type SaveState =
  | { readonly kind: 'saved' }
  /** Changed a moment ago, or on its way. */
  | { readonly kind: 'saving' }
  /** The server cannot be reached, or has `answered` that it cannot save for now; `kept`: the changes lie in this browser and survive its closing. */
  | { readonly kind: 'offline'; readonly kept: boolean; readonly answered: boolean }
  /** Somebody else, or another tab, has saved since: a person has to choose. */
  | { readonly kind: 'conflict' }
  /** The server will not take the document, or this person may not save; trying again would not help. */
  | { readonly kind: 'refused'; readonly reason: string };

export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'unreachable'; readonly answered: boolean }
  | { readonly kind: 'refused'; readonly reason: string };

/** A changed document that lies in the browser until it is saved. */
export interface KeptDraft {
  readonly document: DesignDocument;
  /** The revision it was made from. */
  readonly revision: number;
  /** What was on its way when it was kept: the server may have it, as the next revision. */
  readonly sent?: DesignDocument;
}

export interface AutosavePorts {
  /** Sends the document with the revision it was made from. Never rejects. */
  save(document: DesignDocument, revision: number): Promise<SaveResult>;
  /** Keeps a draft in the browser, or forgets it; false when the browser would not. Never rejects. */
  keep(draft: KeptDraft | undefined): Promise<boolean>;
  /** Calls back once after so many milliseconds; the returned function prevents it. */
  after(milliseconds: number, callBack: () => void): () => void;
}

/** Milliseconds after a change until it is kept in the browser: soon, but not within the key or the move that made it. */
export const KEEP_DELAY = 200;
/** Milliseconds: how long typing may pause before it is saved, and the longest that ceaseless work waits. */
export const PAUSE = 1_000;
export const LONGEST_WAIT = 5_000;
/** Milliseconds until the server is asked again, each time twice as long. */
export const FIRST_RETRY = 2_000;
export const LONGEST_RETRY = 30_000;

/**
 * Saves a document by itself. One save is under way at a time, and always of the newest state. Each change is kept in the browser within
 * `KEEP_DELAY`, and before it is sent, so that neither a lost connection nor a tab that dies loses more than the last moment. A conflict
 * stops it until a person has chosen.
 */
export class Autosave {
  private readonly ports: AutosavePorts;
  private readonly listeners = new Set<() => void>();
  private shown: SaveState = { kind: 'saved' };
  private saved: DesignDocument;
  private newest: DesignDocument;
  private revision: number;
  private sending: DesignDocument | undefined;
  /** What was sent when the connection broke off: the server may have it without anybody having heard so. */
  private inDoubt: DesignDocument | undefined;
  private kept = false;
  private failures = 0;
  private cancelPause = () => {};
  private cancelDeadline: (() => void) | undefined;
  private cancelKeeping: (() => void) | undefined;

  constructor(document: DesignDocument, revision: number, ports: AutosavePorts) {
    this.saved = document;
    this.newest = document;
    this.revision = revision;
    this.ports = ports;
  }

  get state(): SaveState {
    return this.shown;
  }

  /** Bound, for `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether closing now would leave something unsaved on the server. */
  get isUnsaved(): boolean {
    return this.newest !== this.saved || this.inDoubt !== undefined;
  }

  /** Takes note of the document as it is now; to be called after every change. */
  changed(document: DesignDocument): void {
    if (document === this.newest) return;
    this.newest = document;
    if (!this.isUnsaved && this.sending === undefined && !this.stopped) return this.settle();
    this.cancelKeeping ??= this.ports.after(KEEP_DELAY, () => void this.keep());
    if (this.stopped) return;
    if (this.shown.kind === 'saved') this.show({ kind: 'saving' });
    this.cancelPause();
    this.cancelPause = this.ports.after(PAUSE, () => this.begin());
    this.cancelDeadline ??= this.ports.after(LONGEST_WAIT, () => this.begin());
  }

  /** Saves at once what is not saved: the tab is being left, the connection is back, or a person asked for it. */
  flush(): void {
    if (this.isUnsaved && this.stopped) void this.keep();
    else if (this.isUnsaved) this.begin();
  }

  /** The revision that what is to be saved was made from. */
  get madeFrom(): number {
    return this.revision;
  }

  /** A draft made from this revision was found that somebody else's save has overtaken: nothing is sent until a person has chosen. */
  dispute(revision: number): void {
    this.revision = revision;
    this.cancelWaits();
    this.show({ kind: 'conflict' });
  }

  /** After a conflict: this person's state is saved over the other, whose revision has been read anew. */
  keepMine(theirRevision: number): void {
    this.inDoubt = undefined;
    this.revision = theirRevision;
    this.show({ kind: 'saving' });
    this.begin();
  }

  /** After a conflict: the other state, which the editor now shows, is the one to go on from. */
  takeTheirs(document: DesignDocument, revision: number): void {
    this.inDoubt = undefined;
    this.saved = document;
    this.newest = document;
    this.revision = revision;
    this.settle();
  }

  /** After a conflict: what was changed here has become a document of its own, and is not to be saved in this one. */
  letGo(): void {
    this.inDoubt = undefined;
    this.saved = this.newest;
    this.settle();
  }

  /** Ends all waiting; what is under way is finished. */
  close(): void {
    this.cancelWaits();
    this.listeners.clear();
  }

  private get stopped(): boolean {
    return this.shown.kind === 'conflict' || this.shown.kind === 'refused';
  }

  private begin(): void {
    this.cancelWaits();
    if (this.sending === undefined) void this.send();
  }

  private async send(): Promise<void> {
    // Sent again as it was, it is no conflict with itself; what was changed since follows.
    const document = (this.sending = this.inDoubt ?? this.newest);
    await this.keep();
    const result = await this.ports.save(document, this.revision);
    this.sending = undefined;
    this.inDoubt = result.kind === 'unreachable' ? document : undefined;
    if (result.kind === 'saved') this.wasSaved(document, result.revision);
    else if (result.kind === 'unreachable') this.wasUnreachable(result.answered);
    else this.show(result);
  }

  private wasSaved(document: DesignDocument, revision: number): void {
    this.saved = document;
    this.revision = revision;
    this.failures = 0;
    if (!this.isUnsaved) return this.settle();
    // It was changed while it was on its way.
    this.show({ kind: 'saving' });
    void this.keep();
    this.cancelPause = this.ports.after(PAUSE, () => this.begin());
  }

  private wasUnreachable(answered: boolean): void {
    const wait = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.failures);
    this.failures += 1;
    this.show({ kind: 'offline', kept: this.kept, answered });
    this.cancelWaits();
    this.cancelPause = this.ports.after(wait, () => this.begin());
  }

  private settle(): void {
    this.cancelWaits();
    this.cancelKeeping?.();
    this.cancelKeeping = undefined;
    void this.ports.keep(undefined);
    this.show({ kind: 'saved' });
  }

  private async keep(): Promise<void> {
    this.cancelKeeping?.();
    this.cancelKeeping = undefined;
    const { newest: document, revision } = this;
    const sending = this.sending ?? this.inDoubt;
    const sent = sending === undefined || sending === document ? {} : { sent: sending };
    this.kept = await this.ports.keep({ document, revision, ...sent });
    if (this.shown.kind === 'offline' && this.shown.kept !== this.kept) this.show({ ...this.shown, kept: this.kept });
  }

  private cancelWaits(): void {
    this.cancelPause();
    this.cancelDeadline?.();
    this.cancelDeadline = undefined;
  }

  private show(state: SaveState): void {
    this.shown = state;
    for (const listener of [...this.listeners]) listener();
  }
}
