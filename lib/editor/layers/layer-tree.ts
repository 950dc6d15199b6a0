import type { PageElement } from '../../document/elements';
import type { ElementGroup } from '../../document/schema';

/** An element on its own, or a group with what is in it. */
export type Layer = ElementLayer | GroupLayer;

export interface ElementLayer {
  readonly kind: 'element';
  /** Differs from that of any other layer of the page. */
  readonly key: string;
  readonly element: PageElement;
}

export interface GroupLayer {
  readonly kind: 'group';
  readonly key: string;
  readonly group: ElementGroup;
  /** In z-order, the lowest first. */
  readonly layers: readonly Layer[];
}

/** A page's elements as a tree, the lowest first. A group lies where its topmost member does, also when something foreign lies between. */
export function layerTree(elements: readonly PageElement[], depth = 0): readonly Layer[] {
  const members = new Map<string, PageElement[]>();
  for (const element of elements) {
    const group = element.groups[depth];
    if (group !== undefined) members.set(group.id, [...(members.get(group.id) ?? []), element]);
  }
  return elements.flatMap((element): Layer[] => {
    const group = element.groups[depth];
    if (group === undefined) return [{ kind: 'element', key: element.id, element }];
    const inIt = members.get(group.id) ?? [];
    return inIt.at(-1) === element ? [{ kind: 'group', key: groupKey(group.id), group, layers: layerTree(inIt, depth + 1) }] : [];
  });
}

/** The key of the layer that a group is. */
export function groupKey(id: string): string {
  return `group ${id}`;
}

/** All elements of a layer, the lowest first. */
export function elementsOf(layer: Layer): readonly PageElement[] {
  return layer.kind === 'element' ? [layer.element] : layer.layers.flatMap(elementsOf);
}

/** The tree as a page keeps it; an element is in the groups that the tree has it in. */
export function flattened(layers: readonly Layer[], around: readonly ElementGroup[] = []): readonly PageElement[] {
  return layers.flatMap((layer) =>
    layer.kind === 'group' ? flattened(layer.layers, [...around, layer.group]) : [withGroups(layer.element, around)],
  );
}

function withGroups(element: PageElement, groups: readonly ElementGroup[]): PageElement {
  const same = groups.length === element.groups.length && groups.every(({ id }, at) => id === element.groups[at]?.id);
  return same ? element : { ...element, groups: [...groups] };
}

/** The tree with one list of siblings changed: of the page itself, or of the group that these ids lead to, the outermost first. */
export function withSiblings(
  layers: readonly Layer[],
  [id, ...deeper]: readonly string[],
  edit: (siblings: readonly Layer[]) => readonly Layer[],
): readonly Layer[] {
  if (id === undefined) return edit(layers);
  return layers.map((layer) =>
    layer.kind === 'group' && layer.group.id === id ? { ...layer, layers: withSiblings(layer.layers, deeper, edit) } : layer,
  );
}
