import { expect, test } from 'vitest';
import { readDocumentsView } from './documents-view';

test('a view that was kept is read, and a strange one is as none', () => {
  expect(readDocumentsView('list.name')).toEqual({ look: 'list', order: 'name' });
  expect(readDocumentsView('grid.changed')).toEqual({ look: 'grid', order: 'changed' });
  expect(readDocumentsView('<script>.x')).toEqual(readDocumentsView(undefined));
});
