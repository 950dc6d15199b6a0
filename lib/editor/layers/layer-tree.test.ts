import { expect, test } from 'vitest';
import { rectangleAt } from '../test-editor';
import { scopeOf } from './group-scope';
import { elementsOf, flattened, layerTree, type Layer } from './layer-tree';

/** A rectangle in these groups, the outermost first. */
const inGroups = (id: string, ...groups: readonly string[]) => ({
  ...rectangleAt(id, 0, 0),
  groups: groups.map((group) => ({ id: group, name: '' })),
});

const drawn = (layers: readonly Layer[]): readonly unknown[] =>
  layers.map((layer) => (layer.kind === 'element' ? layer.element.id : { [layer.group.id]: drawn(layer.layers) }));

test('a page’s elements are a tree of the groups they are in', () => {
  const elements = [inGroups('a'), inGroups('b', 'g', 'h'), inGroups('c', 'g', 'h'), inGroups('d', 'g'), inGroups('e')];
  const tree = layerTree(elements);
  expect(drawn(tree)).toEqual(['a', { g: [{ h: ['b', 'c'] }, 'd'] }, 'e']);
  expect(flattened(tree)).toEqual(elements);
  expect(tree.flatMap(elementsOf)).toEqual(elements);
});

test('members that something foreign lies between come together where the topmost of them lies', () => {
  const elements = [inGroups('a', 'g'), inGroups('b'), inGroups('c', 'g')];
  expect(drawn(layerTree(elements))).toEqual(['b', { g: ['a', 'c'] }]);
});

test('one is in the deepest group that holds all that is chosen and more', () => {
  const elements = [inGroups('a', 'g', 'h'), inGroups('b', 'g', 'h'), inGroups('c', 'g'), inGroups('d')];
  expect(scopeOf(elements, [])).toEqual([]);
  expect(scopeOf(elements, ['a'])).toEqual(['g', 'h']);
  expect(scopeOf(elements, ['a', 'b'])).toEqual(['g']);
  expect(scopeOf(elements, ['a', 'c'])).toEqual(['g']);
  expect(scopeOf(elements, ['a', 'b', 'c'])).toEqual([]);
  expect(scopeOf(elements, ['a', 'd'])).toEqual([]);
});
