import type { PictureInfo } from '../document/define-element';
import type { DesignDocument, Page } from '../document/design-document';
import type { PageElement } from '../document/elements';
import type { PictureKey } from '../drawing/display-list';
import type { Copied } from './clipboard';
import { NO_HISTORY, withoutBurst, withStep, type ChangeLabel, type History, type Moment } from './history';
import { sameJson } from './same-json';
import { firstSession, mendedSession, type Session } from './session';

/** What the editor needs from where it runs. */
export interface EditorPorts {
  /** A random id, never given before. */
  newId(): string;
  /** Where copied elements go and come from. */
  readonly clipboard: {
    write(copied: Copied): void;
    /** The elements or any text that was copied; undefined when it may not be read. */
    read(): Promise<string | undefined>;
  };
  /** Keeps the style that was copied last, as text, for this document and others. */
  readonly copiedStyle: {
    write(style: string): void;
    read(): string | undefined;
  };
  /**
   * Tells the person what came of a paste: it looked like elements but cannot be used, the page is full, or images came without pictures,
   * which belong to another workspace.
   */
  report(problem: 'unusable' | 'no_room' | 'pictures_lost'): void;
  /** Size of an uploaded picture; undefined while it is not open. */
  pictureInfo(key: PictureKey): PictureInfo | undefined;
  /** Sees to it that the workspace has a picture: its key there, which may be another one; undefined when it cannot be had. */
  havePicture(key: PictureKey): Promise<PictureKey | undefined>;
  /** What a new text says. */
  readonly newText: string;
  /** The element as it really lies on its page where that differs from its stored box: a growing text is as high as its lines. */
  settle(element: PageElement, document: DesignDocument): PageElement;
}

/** Everything there is to show. A new object after each change; whatever did not change stays the same object. */
export interface EditorState {
  readonly document: DesignDocument;
  readonly session: Session;
  readonly history: History;
  /** What an open gesture is doing, until it is committed or cancelled. Typing in a text is one whose changes are steps already. */
  readonly gesture: { readonly label: ChangeLabel; readonly before: Moment } | null;
}

type Edit = (document: DesignDocument) => DesignDocument;

/** What a change leaves chosen and in sight. */
type Aftermath = Partial<Pick<Session, 'page' | 'selection' | 'editing'>>;

/** The editor without a screen: the document, one person's session and the history of steps. Commands and gestures change it, views listen. */
export class Editor {
  readonly ports: EditorPorts;
  private current: EditorState;
  private readonly listeners = new Set<() => void>();

  constructor(document: DesignDocument, ports: EditorPorts) {
    this.ports = ports;
    this.current = { document, session: firstSession(document), history: NO_HISTORY, gesture: null };
  }

  get state(): EditorState {
    return this.current;
  }

  /** Calls the listener after each change; the returned function ends that. Bound, for `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The page in sight. */
  get page(): Page {
    const { document, session } = this.current;
    const page = document.pages.find(({ id }) => id === session.page) ?? document.pages[0];
    if (page === undefined) throw new RangeError('A document has at least one page');
    return page;
  }

  /** The chosen elements, in z-order. */
  get selected(): readonly PageElement[] {
    const chosen = new Set(this.current.session.selection);
    return chosen.size === 0 ? [] : this.page.elements.filter(({ id }) => chosen.has(id));
  }

  /** Changes what is in sight, chosen or typed in; no step, nothing to undo. */
  view(change: Partial<Session>): void {
    const session = mendedSession(withChanges(this.current.session, change), this.current.document, this.current.document);
    const history = change.selection || change.page !== undefined ? withoutBurst(this.current.history) : this.current.history;
    this.set({ ...this.current, session, history });
  }

  /**
   * Changes the document: a step of its own, or part of the open gesture. An edit that changes nothing is no step. `burst` joins it to the
   * step before when that was of the same burst.
   */
  change(label: ChangeLabel, edit: Edit, after: Aftermath = {}, burst?: string): void {
    const before = this.moment();
    const document = this.settled(edit(before.document), before.document);
    const session = mendedSession(withChanges(this.current.session, after), document, before.document);
    this.set({ ...this.current, document, session });
    if (this.current.gesture === null || this.isTyping) this.keepStep(label, before, burst);
  }

  /**
   * Opens a gesture: changes until `commit` are one step. One that is still open is committed. While a text is typed in (`text`), each
   * change is a step of its own all the same, or joins those of its burst: hours of writing are not to be undone at once.
   */
  begin(label: ChangeLabel): void {
    this.commit();
    this.set({ ...this.current, history: withoutBurst(this.current.history), gesture: { label, before: this.moment() } });
  }

  commit(): void {
    const { gesture } = this.current;
    if (gesture === null) return;
    const isKept = this.isTyping;
    this.set({ ...this.current, gesture: null });
    if (!isKept) this.keepStep(gesture.label, gesture.before);
  }

  /** Ends the gesture as if it had not begun; what was typed stays, and can be undone. */
  cancel(): void {
    const { gesture } = this.current;
    if (this.isTyping) this.commit();
    else if (gesture !== null) this.goTo(gesture.before, { gesture: null });
  }

  /** The next change begins a step of its own, whatever its burst: a held key was let go. */
  endBurst(): void {
    this.set({ ...this.current, history: withoutBurst(this.current.history) });
  }

  /**
   * Takes the last step back, and shows where it happened; what is typed in stays open as long as steps are about it. In the middle of a
   * gesture it takes that back.
   */
  undo(): void {
    if (this.current.gesture !== null && !this.isTyping) return this.cancel();
    const { past, future } = this.current.history;
    const step = past.at(-1);
    if (step !== undefined) this.step(step.before, { past: past.slice(0, -1), future: [...future, step] });
  }

  redo(): void {
    if (!this.isTyping) this.commit();
    const { past, future } = this.current.history;
    const step = future.at(-1);
    if (step !== undefined) this.step(step.after, { past: [...past, step], future: future.slice(0, -1) });
  }

  /** Works on another document from here on, such as the one that somebody else has saved; there is nothing to undo. */
  open(document: DesignDocument): void {
    const session = mendedSession({ ...this.current.session, editing: null }, document, this.current.document);
    this.set({ document, session, history: NO_HISTORY, gesture: null });
  }

  /**
   * Puts the document as it once was in the place of this one, as a step of its own. Its boxes stay as they were kept: what measures texts
   * need not have its fonts yet.
   */
  restore(document: DesignDocument): void {
    this.commit();
    const before = this.moment();
    const session = mendedSession({ ...this.current.session, selection: [], editing: null }, document, before.document);
    this.set({ ...this.current, document, session });
    this.keepStep('restore', before);
  }

  private get isTyping(): boolean {
    return this.current.gesture?.label === 'text';
  }

  private step(to: Moment, steps: History): void {
    const { gesture, session } = this.current;
    const history = withoutBurst(steps);
    if (gesture === null || !isAbout(to, session)) return this.goTo(to, { history, gesture: null });
    this.set({ ...this.current, history, document: to.document, gesture: { ...gesture, before: to } });
  }

  private moment(): Moment {
    const { document, session } = this.current;
    return { document, page: session.page, selection: session.selection };
  }

  private goTo({ document, page, selection }: Moment, rest: Partial<EditorState>): void {
    this.set({ ...this.current, ...rest, document, session: { ...this.current.session, page, selection, editing: null, cropping: null } });
  }

  private keepStep(label: ChangeLabel, before: Moment, burst?: string): void {
    const after = this.moment();
    if (before.document === after.document) return;
    if (sameJson(before.document, after.document)) return this.set({ ...this.current, document: before.document });
    const step = { label, before, after, ...(burst !== undefined && { burst }) };
    this.set({ ...this.current, history: withStep(this.current.history, step) });
  }

  /** Lets elements that the edit touched take the box they really fill. */
  private settled(document: DesignDocument, before: DesignDocument): DesignDocument {
    if (document === before) return document;
    const known = new Set(before.pages.flatMap((page) => page.elements));
    const settle = (element: PageElement) => (known.has(element) ? element : this.ports.settle(element, document));
    const pages = document.pages.map((page) => {
      const elements = page.elements.map(settle);
      return elements.every((element, at) => element === page.elements[at]) ? page : { ...page, elements };
    });
    return pages.every((page, at) => page === document.pages[at]) ? document : { ...document, pages };
  }

  private set(state: EditorState): void {
    const { document, session, history, gesture } = this.current;
    if (state.document === document && state.session === session && state.history === history && state.gesture === gesture) return;
    this.current = state;
    for (const listener of [...this.listeners]) listener();
  }
}

/** Whether the text being typed in is there at that moment, and alone was chosen. */
function isAbout({ document, page, selection }: Moment, session: Session): boolean {
  const isChosen = page === session.page && selection.length === 1 && selection[0] === session.editing;
  return isChosen && document.pages.some(({ id, elements }) => id === page && elements.some((element) => element.id === session.editing));
}

const SESSION_PARTS = [
  'page',
  'selection',
  'tool',
  'viewport',
  'editing',
  'cropping',
  'marked',
  'opened',
  'rulers',
  'panelsTurned',
  'pictures',
  'variableMarks',
  'signKeys',
] as const satisfies readonly (keyof Session)[];

/** The session with changes; the same object when they change nothing. */
function withChanges(session: Session, change: Partial<Session>): Session {
  const changed: Session = { ...session, ...change };
  const same = SESSION_PARTS.every((part) => Object.is(session[part], changed[part]));
  return same ? session : changed;
}
