import { useCallback, useMemo, useState } from 'react';
import { scopeOf } from '@/lib/editor/layers/group-scope';
import { elementsOf, layerTree, type Layer } from '@/lib/editor/layers/layer-tree';
import { foundLayers, shownLayers } from '@/lib/editor/layers/shown-layers';
import { useLocale, useSay } from '../../locale-context';
import { elementNames } from '../../preview/element-names';
import { useEditorState, useRestingView } from '../editor-context';

export type LayerRows = ReturnType<typeof useLayerRows>;

/** The lines of the list of layers: those of open groups, or those that are looked for. A group is open while one is in it. */
export function useLayerRows(sought: string) {
  const say = useSay();
  const locale = useLocale();
  const { editor, document, page } = useRestingView('waited_for');
  const selection = useEditorState(({ session }) => session.selection);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set());
  const names = useMemo(() => elementNames(document, locale), [document, locale]);
  const tree = useMemo(() => layerTree(page.elements), [page.elements]);
  const scope = useMemo(() => scopeOf(page.elements, selection), [page.elements, selection]);
  const groupName = say('ui.editor.group');
  const nameOf = useCallback(
    (layer: Layer) => (layer.kind === 'group' ? layer.group.name || groupName : (names.get(layer.element.id) ?? '')),
    [names, groupName],
  );
  const needle = sought.trim().toLocaleLowerCase(locale);
  const rows = useMemo(
    () =>
      needle === ''
        ? shownLayers(tree, (group) => opened.has(group) || scope.includes(group))
        : foundLayers(tree, (layer) => nameOf(layer).toLocaleLowerCase(locale).includes(needle)),
    [tree, opened, scope, needle, nameOf, locale],
  );
  const chosen = useMemo(() => new Set(selection), [selection]);
  return { editor, tree, rows, chosen, count: page.elements.length, nameOf, setOpen };

  function setOpen(layer: Layer, open: boolean): void {
    if (layer.kind !== 'group') return;
    const { id } = layer.group;
    setOpened((before) => new Set(open ? [...before, id] : [...before].filter((other) => other !== id)));
    // Nobody stays in a group that is shut: it is chosen instead.
    if (!open && scope.includes(id)) editor.view({ selection: elementsOf(layer).map((element) => element.id), editing: null });
  }
}
