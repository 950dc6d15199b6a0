import { withEach, withElements } from '../edit-document';
import type { Editor } from '../editor';
import { backward, forward, reorderedLayers } from './reorder-layers';
import { elementsOf, type Layer } from './layer-tree';
import { placedLayers, type LayerPlace } from './place-layers';

/** Puts layers somewhere else over, under or within others, in one step. Locked ones too: they do not move on the page. */
export function placeLayers(editor: Editor, keys: readonly string[], place: LayerPlace): void {
  editor.change('order', (document) => withElements(document, editor.page.id, (elements) => placedLayers(elements, keys, place)));
}

/** Puts what is chosen over the next thing above it in its group, or on its page; with −1 under the next one below. */
export function stepLayers(editor: Editor, way: 1 | -1): void {
  const ids = editor.state.session.selection;
  const step = way === 1 ? forward : backward;
  editor.change('order', (document) => withElements(document, editor.page.id, (elements) => reorderedLayers(elements, ids, step)));
}

/** Gives a layer a name of its own; empty: it is called by what it is again. */
export function renameLayer(editor: Editor, layer: Layer, name: string): void {
  const kept = name.trim().slice(0, LONGEST_NAME);
  const ids = elementsOf(layer).map(({ id }) => id);
  editor.change('rename', (document) =>
    withEach(document, editor.page.id, ids, (element) => {
      if (layer.kind === 'element') return element.name === kept ? element : { ...element, name: kept };
      const named = (group: (typeof element.groups)[number]) => (group.id === layer.group.id ? { ...group, name: kept } : group);
      return { ...element, groups: element.groups.map(named) };
    }),
  );
}

/** Characters; a document keeps no longer ones (its schema). */
const LONGEST_NAME = 200;
