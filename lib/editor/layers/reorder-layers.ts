import type { PageElement } from '../../document/elements';
import { scopeOf } from './group-scope';
import { elementsOf, flattened, layerTree, withSiblings, type Layer } from './layer-tree';

/** Another order of things that lie over each other, the lowest first; some of them are to change places. */
export type Reorder = <Item>(items: readonly Item[], moves: (item: Item) => boolean) => readonly Item[];

export const toFront: Reorder = (items, moves) => [...items.filter((item) => !moves(item)), ...items.filter(moves)];

export const toBack: Reorder = (items, moves) => [...items.filter(moves), ...items.filter((item) => !moves(item))];

/** Each of them, or run of such, changes places with the one above it. */
export const forward: Reorder = (items, moves) => {
  const order = [...items];
  for (let at = order.length - 2; at >= 0; at--) {
    const [below, above] = [order[at], order[at + 1]];
    if (below !== undefined && above !== undefined && moves(below) && !moves(above)) order.splice(at, 2, above, below);
  }
  return order;
};

export const backward: Reorder = (items, moves) => forward(items.toReversed(), moves).toReversed();

/** The elements with these ones reordered among what lies beside them in the group that one is in with them, or on the page. */
export function reorderedLayers(elements: readonly PageElement[], ids: readonly string[], reorder: Reorder): readonly PageElement[] {
  const chosen = new Set(ids);
  const moves = (layer: Layer) => elementsOf(layer).some(({ id }) => chosen.has(id));
  return flattened(withSiblings(layerTree(elements), scopeOf(elements, ids), (siblings) => reorder(siblings, moves)));
}
