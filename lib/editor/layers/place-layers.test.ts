import { expect, test } from 'vitest';
import { select } from '../select';
import { documentOf, rectangleAt, testEditor } from '../test-editor';
import { placeLayers, renameLayer, stepLayers } from './change-layers';
import { groupKey, layerTree } from './layer-tree';
import { placedLayers, type LayerPlace } from './place-layers';
import { chosenLayers, foundLayers, shownLayers } from './shown-layers';

const inGroups = (id: string, ...groups: readonly string[]) => ({
  ...rectangleAt(id, 0, 0),
  groups: groups.map((group) => ({ id: group, name: '' })),
});

/** a, then b and c in a group, then d. */
const page = [inGroups('a'), inGroups('b', 'g'), inGroups('c', 'g'), inGroups('d')];
const read = (elements: ReturnType<typeof placedLayers>) => elements.map(({ id, groups }) => [id, ...groups.map((group) => group.id)]);

test.each<[keys: string[], place: LayerPlace, order: string[][]]>([
  [['d'], { key: 'a', side: 'below' }, [['d'], ['a'], ['b', 'g'], ['c', 'g']]],
  [['a'], { key: 'b', side: 'above' }, [['b', 'g'], ['a', 'g'], ['c', 'g'], ['d']]],
  [['a'], { key: groupKey('g'), side: 'into' }, [['b', 'g'], ['c', 'g'], ['a', 'g'], ['d']]],
  [['b'], { key: 'd', side: 'above' }, [['a'], ['c', 'g'], ['d'], ['b']]],
  [[groupKey('g')], { key: 'd', side: 'above' }, [['a'], ['d'], ['b', 'g'], ['c', 'g']]],
  [['a', 'c'], { key: 'd', side: 'above' }, [['b', 'g'], ['d'], ['a'], ['c']]],
])('%j let go %j lie and belong there', (keys, place, order) => {
  expect(read(placedLayers(page, keys, place))).toEqual(order);
});

test('a group cannot be put into itself, nor deeper than groups may lie in one another', () => {
  expect(placedLayers(page, [groupKey('g')], { key: 'b', side: 'above' })).toBe(page);
  const deep = [inGroups('a'), inGroups('b', ...Array.from({ length: 16 }, (_, at) => `g${at}`))];
  const inDeep = [...deep, inGroups('c', 'x')];
  expect(placedLayers(inDeep, [groupKey('x')], { key: 'b', side: 'above' })).toBe(inDeep);
});

test('what is chosen steps over its neighbour, locked or not, in a step that can be taken back', () => {
  const { editor } = testEditor(documentOf({ ...inGroups('a'), locked: true }, inGroups('b'), inGroups('c')));
  editor.view({ selection: ['a'] });
  stepLayers(editor, 1);
  expect(editor.page.elements.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  stepLayers(editor, -1);
  stepLayers(editor, -1);
  expect(editor.page.elements.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  editor.undo();
  expect(editor.page.elements.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('a group’s name stands with all in it, so a copy has it too', () => {
  const { editor } = testEditor(documentOf(...page));
  const group = layerTree(editor.page.elements).find(({ key }) => key === groupKey('g'));
  if (group === undefined) throw new Error('no group');
  renameLayer(editor, group, '  Печать ');
  expect(editor.page.elements.flatMap(({ groups }) => groups.map(({ name }) => name))).toEqual(['Печать', 'Печать']);
  expect(editor.state.history.past.map(({ label }) => label)).toEqual(['rename']);
});

test('the list shows the topmost first, what is in a group only while it is open, and finds what is in closed ones', () => {
  const keys = (rows: ReturnType<typeof shownLayers>) => rows.map(({ layer }) => layer.key);
  const tree = layerTree(page);
  expect(keys(shownLayers(tree, () => false))).toEqual(['d', groupKey('g'), 'a']);
  expect(keys(shownLayers(tree, () => true))).toEqual(['d', groupKey('g'), 'c', 'b', 'a']);
  expect(keys(foundLayers(tree, ({ key }) => key === 'b'))).toEqual(['b']);
});

test('what is dragged together is each layer that is chosen whole', () => {
  const { editor } = testEditor(documentOf(...page));
  select(editor, ['b', 'd']);
  const tree = layerTree(editor.page.elements);
  expect(chosenLayers(tree, new Set(editor.state.session.selection))).toEqual([groupKey('g'), 'd']);
  expect(chosenLayers(tree, new Set(['b', 'd']))).toEqual(['b', 'd']);
  placeLayers(editor, ['a'], { key: 'd', side: 'above' });
  expect(editor.page.elements.at(-1)?.id).toBe('a');
});
