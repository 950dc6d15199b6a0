import type { PageElement } from '../../document/elements';
import { MOST_GROUPS } from '../../document/schema';
import { flattened, layerTree, type GroupLayer, type Layer } from './layer-tree';

/** Where layers are let go: right over or under another one, in the group that it is in, or on top within a group. */
export interface LayerPlace {
  readonly key: string;
  readonly side: 'above' | 'below' | 'into';
}

/**
 * The elements with these layers, in the order they lie in, at another place; they join the group they are let go in, and leave those they
 * were in. The same elements when that cannot be: within a layer that is moved itself, or in more groups than an element may be in.
 */
export function placedLayers(elements: readonly PageElement[], keys: readonly string[], place: LayerPlace): readonly PageElement[] {
  const taken: Layer[] = [];
  const rest = without(layerTree(elements), new Set(keys), taken);
  const placed = withPlaced(rest, taken, place);
  const after = placed === undefined ? elements : flattened(placed);
  return after.some(({ groups }) => groups.length > MOST_GROUPS) ? elements : after;
}

/** The tree without these layers, which are put into `taken`. */
function without(layers: readonly Layer[], keys: ReadonlySet<string>, taken: Layer[]): readonly Layer[] {
  return layers.flatMap((layer): Layer[] => {
    if (keys.has(layer.key)) {
      taken.push(layer);
      return [];
    }
    return [layer.kind === 'group' ? { ...layer, layers: without(layer.layers, keys, taken) } : layer];
  });
}

function withPlaced(layers: readonly Layer[], taken: readonly Layer[], place: LayerPlace): readonly Layer[] | undefined {
  const at = layers.findIndex(({ key }) => key === place.key);
  const target = layers[at];
  if (target !== undefined && place.side !== 'into') return layers.toSpliced(place.side === 'above' ? at + 1 : at, 0, ...taken);
  if (target !== undefined) return target.kind === 'group' ? layers.with(at, holding(target, [...target.layers, ...taken])) : undefined;
  for (const [index, layer] of layers.entries()) {
    const within = layer.kind === 'group' ? withPlaced(layer.layers, taken, place) : undefined;
    if (layer.kind === 'group' && within !== undefined) return layers.with(index, holding(layer, within));
  }
  return undefined;
}

function holding(group: GroupLayer, layers: readonly Layer[]): GroupLayer {
  return { ...group, layers };
}
