import { expect, test } from 'vitest';
import { fileNotes } from './file-notes';

const nothing = { failure: null, warnings: [], issues: [] };

test('a file about which there is nothing to say has no notes', () => {
  expect(fileNotes('en', nothing)).toEqual([]);
});

test('a failure without words of its own is told in general ones, never as a code', () => {
  expect(fileNotes('en', { ...nothing, failure: { code: 'from_a_later_version', details: {} } })).toEqual([
    expect.stringContaining('could not be made'),
  ]);
  expect(fileNotes('ru', { ...nothing, failure: { code: 'render_crashed', details: {} } })).toEqual([
    expect.stringContaining('прервалось'),
  ]);
});

test('what the call was told and laying out found again stands once', () => {
  const notes = fileNotes('en', {
    ...nothing,
    warnings: [{ code: 'missing_value', message: 'No value for %city.' }],
    issues: [
      { code: 'missing_value', variable: 'city', page: 0, element: 'a' },
      { code: 'does_not_fit', overWidth: 0, overHeight: 3, page: 0, element: 'a' },
      { code: 'does_not_fit', overWidth: 0, overHeight: 3, page: 1, element: 'b' },
    ],
  });
  expect(notes).toEqual(['No value for %city.', expect.stringContaining('1.1 mm')]);
});

test('a picture that could not be fetched is told with its variable and what its server said', () => {
  const failure = { code: 'bad_image', details: { reason: 'link_status', variable: 'photo', host: 'school.example', status: 404 } };
  expect(fileNotes('ru', { ...nothing, failure })).toEqual([expect.stringMatching(/%photo.*school\.example.*404/)]);
  expect(fileNotes('en', { ...nothing, failure })).toEqual([expect.stringMatching(/%photo.*school\.example.*404/)]);
});

test('what the call was told is said in the language of whoever reads it', () => {
  const warnings = [{ code: 'missing_value', message: 'Нет значения для %city.', details: { variable: 'city' } }];
  expect(fileNotes('en', { ...nothing, warnings })).toEqual([expect.stringMatching(/^[^а-яё]*%city[^а-яё]*$/i)]);
  expect(fileNotes('ru', { ...nothing, warnings })).toEqual([expect.stringMatching(/[а-яё].*%city/i)]);
});

test('a warning of which only the words are kept is said in those', () => {
  const warnings = [{ code: 'missing_value', message: 'Нет значения для %city.' }];
  expect(fileNotes('en', { ...nothing, warnings })).toEqual(['Нет значения для %city.']);
});
