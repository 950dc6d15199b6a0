import { elementsOf, type Layer } from './layer-tree';

/** A line of the list of layers. */
export interface LayerRow {
  readonly layer: Layer;
  /** In how many groups it is. */
  readonly depth: number;
  /** Whether a group's members are listed under it; undefined where it has none that could be. */
  readonly open: boolean | undefined;
  /** Its place among those listed beside it in the same group, from 1, and how many they are. */
  readonly place: { readonly at: number; readonly of: number };
}

/** The lines of the list of layers, the topmost first; what is in a group that is not open is not listed. */
export function shownLayers(layers: readonly Layer[], isOpen: (groupId: string) => boolean, depth = 0): readonly LayerRow[] {
  return layers.toReversed().flatMap((layer, index): readonly LayerRow[] => {
    const place = { at: index + 1, of: layers.length };
    if (layer.kind === 'element') return [{ layer, depth, open: undefined, place }];
    const open = isOpen(layer.group.id);
    return [{ layer, depth, open, place }, ...(open ? shownLayers(layer.layers, isOpen, depth + 1) : [])];
  });
}

/** The lines of all layers, also in closed groups, that are looked for. */
export function foundLayers(layers: readonly Layer[], matches: (layer: Layer) => boolean): readonly LayerRow[] {
  return shownLayers(layers, () => true)
    .filter(({ layer }) => matches(layer))
    .map(({ layer }, index, found) => ({ layer, depth: 0, open: undefined, place: { at: index + 1, of: found.length } }));
}

/** The keys of the layers that are chosen whole; what is in one of them goes with it. */
export function chosenLayers(layers: readonly Layer[], chosen: ReadonlySet<string>): readonly string[] {
  return layers.flatMap((layer) => {
    if (isChosen(layer, chosen)) return [layer.key];
    return layer.kind === 'group' ? chosenLayers(layer.layers, chosen) : [];
  });
}

/** Whether all of a layer is chosen. */
export function isChosen(layer: Layer, chosen: ReadonlySet<string>): boolean {
  return layer.kind === 'element' ? chosen.has(layer.element.id) : layer.layers.every((inner) => isChosen(inner, chosen));
}

/** The ids of all elements in these lines, each once. */
export function elementIdsOf(rows: readonly LayerRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ layer }) => elementsOf(layer)).map(({ id }) => id))];
}
