import type { TextRange } from './text/edit-text';
import type { DesignDocument } from '../document/design-document';

/** What the pointer does next: choose and move, push the view about, or draw a new element of a type. */
export type Tool = 'select' | 'hand';

/** Which part of the page is seen. */
export interface Viewport {
  /** CSS pixels a point. */
  readonly zoom: number;
  /** Where the page's top left corner lies in the view, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** The view itself, in CSS pixels; 0 before it has been measured. */
  readonly width: number;
  readonly height: number;
}

/**
 * A window over the page: all commands, all keys, the list of what can be put into the text being typed in, what the document once was,
 * the name of what it is now, or the word that it is saved.
 */
export type OpenedWindow = 'palette' | 'shortcuts' | 'variable_list' | 'states' | 'name_state' | 'saving';

/** How one person works on a document right now: never saved, never undone. */
export interface Session {
  /** Id of the page in sight. */
  readonly page: string;
  /** Ids of the chosen elements of that page, in the order of choosing. */
  readonly selection: readonly string[];
  readonly tool: Tool;
  readonly viewport: Viewport;
  /** Id of the text that is being typed in. */
  readonly editing: string | null;
  /** What is marked in it. */
  readonly marked: TextRange | null;
  /** Id of the image whose picture is being cropped; it is the one chosen. */
  readonly cropping: string | null;
  readonly opened: OpenedWindow | null;
  /** Rulers, and with them the page's guides and its safe area. */
  readonly rulers: boolean;
  /** Pages and layers the other way than usual: out of sight in a wide window, in sight in a narrow one. */
  readonly panelsTurned: boolean;
  /** The pictures to choose from, beside the page. */
  readonly pictures: boolean;
  /** Whether variables are underlined on the page. */
  readonly variableMarks: boolean;
  /** Whether single signs, as T or ?, run commands: who speaks to their computer, or hits keys by chance, does without (WCAG 2.1.4). */
  readonly signKeys: boolean;
}

/** How work on a document begins: its first page, nothing chosen. */
export function firstSession(document: DesignDocument): Session {
  return {
    page: document.pages[0]?.id ?? '',
    selection: [],
    tool: 'select',
    viewport: { zoom: 1, x: 0, y: 0, width: 0, height: 0 },
    editing: null,
    cropping: null,
    marked: null,
    opened: null,
    rulers: false,
    panelsTurned: false,
    pictures: false,
    variableMarks: true,
    signKeys: true,
  };
}

/**
 * The session made true again after the document has changed under it: a page that is gone gives way to its neighbour, elements that are
 * gone are no longer chosen. The same object when there is nothing to mend.
 */
export function mendedSession(session: Session, document: DesignDocument, before: DesignDocument): Session {
  const page = document.pages.find(({ id }) => id === session.page) ?? neighbour(document, before, session.page);
  const there = new Set(page?.elements.map(({ id }) => id));
  const selection = session.selection.filter((id) => there.has(id));
  const editing = session.editing !== null && there.has(session.editing) ? session.editing : null;
  const cropping = selection.length === 1 && selection[0] === session.cropping ? session.cropping : null;
  const stays = selection.length === session.selection.length && editing === session.editing && cropping === session.cropping;
  return stays && page?.id === session.page ? session : { ...session, page: page?.id ?? '', selection, editing, cropping };
}

function neighbour(document: DesignDocument, before: DesignDocument, gone: string) {
  const at = before.pages.findIndex(({ id }) => id === gone);
  return document.pages[Math.min(Math.max(at, 0), document.pages.length - 1)];
}
