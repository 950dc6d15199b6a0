'use client';

import { useRef, useState, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { placeLayers, renameLayer } from '@/lib/editor/layers/change-layers';
import { elementsOf, type Layer } from '@/lib/editor/layers/layer-tree';
import { chosenLayers, elementIdsOf, isChosen, type LayerRow as Row } from '@/lib/editor/layers/shown-layers';
import { switchElements } from '@/lib/editor/switch-elements';
import type { Locale } from '@/lib/i18n/phrase';
import { useLocale, useSay } from '../../locale-context';
import { elementWords } from '../../preview/element-names';
import type { IconName } from '../../ui/icon';
import { ContextMenu, type MenuEntry } from '../../ui/menu';
import { CommandEntries } from '../command-entries';
import { useListDrag, type ListPlace } from '../use-list-drag';
import { LayerRow } from './layer-row';
import { hasThumbnail, type LayerPainting } from './layer-thumbnail';
import { useLayerKeys } from './use-layer-keys';
import type { LayerRows } from './use-layer-rows';
import { useRowsInSight } from './use-rows-in-sight';

const ICONS: Readonly<Record<string, IconName>> = {
  text: 'text',
  image: 'picture',
  qr: 'qr',
  rectangle: 'rectangle',
  ellipse: 'ellipse',
  line: 'minus',
};

/** The layers as a tree that is walked, chosen from and put in order by mouse, finger and keys. */
export function LayerTree({ list, drawer, canvas }: LayerPainting & { list: LayerRows }) {
  const say = useSay();
  const locale = useLocale();
  const box = useRef<HTMLUListElement>(null);
  const [entered, setEntered] = useState<string>();
  const [renaming, setRenaming] = useState<string>();
  const { editor, rows, chosen } = list;
  const choose = useChoosing(list);
  const rowOf = (key: string | undefined) => rows.find(({ layer }) => layer.key === key);
  const { drag, onPointerDown } = useListDrag({
    list: box,
    takesIn: (key) => rowOf(key)?.layer.kind === 'group',
    onDrop: (key, place) => drop(list, key, placeIn(rowOf(place.key), place)),
  });
  const onKeyDown = useLayerKeys({ list, enter, choose, onRename: setRenaming });
  const tabStop = rowOf(entered) ?? rows.find(({ layer }) => isChosen(layer, chosen)) ?? rows[0];
  const { shown, height } = useRowsInSight(box, list, [tabStop?.layer.key, renaming, drag?.key]);

  const own: readonly MenuEntry[] =
    tabStop === undefined ? [] : [{ label: say('ui.editor.rename'), onSelect: () => setRenaming(tabStop.layer.key) }, 'rule'];

  /** Gives a line the keyboard; one out of sight comes into the page for that. */
  function enter(key: string) {
    flushSync(() => setEntered(key));
    box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus();
  }

  function act(event: MouseEvent, kind: 'click' | 'rename' | 'menu') {
    const row = rowOf(keyUnder(event));
    if (row === undefined || event.target instanceof HTMLInputElement) return;
    const part = event.target instanceof Element ? event.target.closest('[data-act]')?.getAttribute('data-act') : undefined;
    if (kind === 'rename') return part ?? setRenaming(row.layer.key);
    if (kind === 'menu') return isChosen(row.layer, chosen) || choose(row, {});
    if (part === 'fold') return list.setOpen(row.layer, row.open === false);
    if (part === 'locked' || part === 'hidden') return switchElements(editor, elementIdsOf([row]), part);
    choose(row, event);
  }

  function endRenaming(layer: Layer, name: string | undefined) {
    setRenaming(undefined);
    if (name !== undefined && name.trim() !== list.nameOf(layer)) renameLayer(editor, layer, name);
    enter(layer.key);
  }

  return (
    <ContextMenu entries={(show) => <CommandEntries own={own} show={show} />} className="flex min-h-0 flex-1 flex-col">
      <ul
        ref={box}
        role="tree"
        aria-label={say('ui.editor.layers')}
        aria-multiselectable
        className={`relative min-h-0 flex-1 overflow-y-auto pb-3 ${drag === null ? '' : 'cursor-grabbing'}`}
        onPointerDown={onPointerDown}
        onClick={(event) => act(event, 'click')}
        onDoubleClick={(event) => act(event, 'rename')}
        onContextMenu={(event) => act(event, 'menu')}
        onKeyDown={onKeyDown}
        onFocus={(event) => setEntered(keyUnder(event))}
      >
        <li role="none" style={{ height }} />
        {shown.map(({ row, top }) => (
          <LayerRow
            key={row.layer.key}
            {...looksOf(row, list, locale)}
            drawer={drawer}
            canvas={canvas}
            top={top}
            entered={row === tabStop}
            drop={drag?.place?.key === row.layer.key ? drag.place.side : undefined}
            onRename={renaming === row.layer.key ? (name) => endRenaming(row.layer, name) : undefined}
          />
        ))}
      </ul>
    </ContextMenu>
  );
}

/** What a line tells of its layer. */
function looksOf({ layer, depth, open, place }: Row, { chosen, nameOf }: LayerRows, locale: Locale) {
  const name = nameOf(layer);
  const elements = elementsOf(layer);
  const own =
    layer.kind === 'group'
      ? { shown: name, icon: 'group' as const, drawn: undefined }
      : {
          shown: layer.element.name || elementWords(layer.element, locale) || name,
          icon: ICONS[layer.element.type] ?? 'help',
          drawn: hasThumbnail(layer.element) ? layer.element : undefined,
        };
  return {
    ...own,
    ...{ layerKey: layer.key, name, depth, open, ...place },
    chosen: isChosen(layer, chosen),
    locked: elements.every(({ locked }) => locked),
    hidden: elements.every(({ hidden }) => hidden),
  };
}

/** Chooses lines: with Ctrl one more or less, with Shift all from the one that was chosen last. */
function useChoosing({ editor, rows, chosen }: LayerRows) {
  const anchor = useRef<string>(undefined);
  return (
    row: Row,
    { shiftKey = false, ctrlKey = false, metaKey = false }: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey', boolean>>,
  ) => {
    const ids = elementIdsOf([row]);
    const from = rows.findIndex(({ layer }) => layer.key === anchor.current);
    if (shiftKey && from >= 0) {
      const to = rows.indexOf(row);
      return editor.view({ selection: elementIdsOf(rows.slice(Math.min(from, to), Math.max(from, to) + 1)), editing: null });
    }
    anchor.current = row.layer.key;
    if (!ctrlKey && !metaKey && !shiftKey) return editor.view({ selection: ids, editing: null });
    const without = [...chosen].filter((id) => !ids.includes(id));
    editor.view({ selection: isChosen(row.layer, chosen) ? without : [...without, ...ids], editing: null });
  };
}

/** Puts what is dragged there, and all else that is chosen with it. */
function drop({ editor, tree, chosen, rows }: LayerRows, key: string, place: ListPlace): void {
  const together = chosenLayers(tree, chosen);
  const dragged = rows.find(({ layer }) => layer.key === key);
  if (together.includes(key)) return placeLayers(editor, together, place);
  placeLayers(editor, [key], place);
  if (dragged !== undefined) editor.view({ selection: elementIdsOf([dragged]), editing: null });
}

/** Under the line of an open group is its inside. */
function placeIn(row: Row | undefined, place: ListPlace): ListPlace {
  return row?.open === true && place.side === 'below' ? { ...place, side: 'into' } : place;
}

function keyUnder({ target }: { readonly target: EventTarget }): string | undefined {
  return target instanceof Element ? (target.closest('[data-row]')?.getAttribute('data-row') ?? undefined) : undefined;
}
