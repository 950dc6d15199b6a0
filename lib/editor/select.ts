import type { Page } from '../document/design-document';
import type { PageElement } from '../document/elements';
import type { Rect } from '../drawing/display-list';
import type { Editor } from './editor';
import { boundsOfAll } from './geometry/box';

/** These elements and all that are grouped with one of them; in the order given, each once. */
export function withGroupMates(page: Page, ids: readonly string[]): readonly string[] {
  const groups = new Set(page.elements.filter(({ id, group }) => group !== '' && ids.includes(id)).map(({ group }) => group));
  const mates = page.elements.filter(({ group }) => groups.has(group)).map(({ id }) => id);
  return [...new Set([...ids, ...mates])];
}

/** Chooses elements with their groups. `add` keeps what is chosen already; elements chosen already are then let go. */
export function select(editor: Editor, ids: readonly string[], { add = false }: { readonly add?: boolean } = {}): void {
  const wanted = withGroupMates(editor.page, ids);
  const before = editor.state.session.selection;
  const known = wanted.length > 0 && wanted.every((id) => before.includes(id));
  const kept = known ? before.filter((id) => !wanted.includes(id)) : [...new Set([...before, ...wanted])];
  editor.view({ selection: add ? kept : wanted, editing: null });
}

/** The chosen elements that may be changed. */
export function changeable(editor: Editor): readonly PageElement[] {
  return editor.selected.filter((element) => !element.locked);
}

/** Chosen elements that go together: a group, or one that is in none. */
export interface Unit {
  readonly elements: readonly PageElement[];
  readonly bounds: Rect;
}

/** The chosen, changeable elements as units, in z-order of their lowest element. */
export function units(editor: Editor): readonly Unit[] {
  const together = new Map<string, PageElement[]>();
  for (const element of changeable(editor)) {
    const key = element.group === '' ? `element ${element.id}` : `group ${element.group}`;
    together.set(key, [...(together.get(key) ?? []), element]);
  }
  return [...together.values()].flatMap((elements) => {
    const bounds = boundsOfAll(elements);
    return bounds === undefined ? [] : [{ elements, bounds }];
  });
}
