import type { Page } from '../document/design-document';
import type { PageElement } from '../document/elements';
import type { Rect } from '../drawing/display-list';
import type { Editor } from './editor';
import { boundsOfAll } from './geometry/box';
import { innerUnitOf, scopeOf, unitOf } from './layers/group-scope';
import { groupKey } from './layers/layer-tree';

/** These elements and all that are in an outermost group with one of them; in the order given, each once. */
export function withGroupMates(page: Page, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids);
  const groups = new Set(page.elements.filter(({ id }) => wanted.has(id)).map(outermost));
  const mates = page.elements.filter((element) => element.groups.length > 0 && groups.has(outermost(element))).map(({ id }) => id);
  return [...new Set([...ids, ...mates])];
}

function outermost({ groups }: PageElement): string {
  return groups[0]?.id ?? '';
}

/**
 * Chooses elements, each with the group that is one with it: within the group that one is in, its own parts are chosen by themselves.
 * `add` keeps what is chosen already; elements chosen already are then let go.
 */
export function select(editor: Editor, ids: readonly string[], { add = false }: { readonly add?: boolean } = {}): void {
  const { elements } = editor.page;
  const before = editor.state.session.selection;
  const scope = scopeOf(elements, before);
  const clicked = elements.filter(({ id }) => ids.includes(id));
  const wanted = [...new Set(clicked.flatMap((element) => unitOf(elements, element, scope)).map(({ id }) => id))];
  const known = wanted.length > 0 && wanted.every((id) => before.includes(id));
  const kept = known ? before.filter((id) => !wanted.includes(id)) : [...new Set([...before, ...wanted])];
  editor.view({ selection: add ? kept : wanted, editing: null });
}

/** One level into the chosen group: chooses the part of it that holds the element. False when the element is no part of a chosen group. */
export function stepInto(editor: Editor, element: PageElement): boolean {
  const { elements } = editor.page;
  const part = innerUnitOf(elements, element, scopeOf(elements, editor.state.session.selection));
  if (part === undefined) return false;
  editor.view({ selection: part.map(({ id }) => id), editing: null });
  return true;
}

/** The chosen elements that may be changed. */
export function changeable(editor: Editor): readonly PageElement[] {
  return editor.selected.filter((element) => !element.locked);
}

/** Chosen elements that go together: a group within the one that one is in, or an element by itself. */
export interface Unit {
  readonly elements: readonly PageElement[];
  readonly bounds: Rect;
}

/** The chosen, changeable elements as units, in z-order of their lowest element. */
export function units(editor: Editor): readonly Unit[] {
  const together = new Map<string, PageElement[]>();
  const depth = scopeOf(editor.page.elements, editor.state.session.selection).length;
  for (const element of changeable(editor)) {
    const group = element.groups[depth];
    const key = group === undefined ? element.id : groupKey(group.id);
    together.set(key, [...(together.get(key) ?? []), element]);
  }
  return [...together.values()].flatMap((elements) => {
    const bounds = boundsOfAll(elements);
    return bounds === undefined ? [] : [{ elements, bounds }];
  });
}
