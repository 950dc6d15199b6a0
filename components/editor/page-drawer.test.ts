import { expect, test } from 'vitest';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { variableSettings } from '@/lib/document/variable-settings';
import { bundledFonts } from '@/tests/harness/bundled-fonts';
import { givenValues } from '../preview/preview-values';
import { LaidOutElements } from './laid-out-elements';
import { PageDrawer } from './page-drawer';

const text = (id: string, written: string) => newElement('text', { id, paragraphs: plainParagraphs(written) });

const DRAWS = { now: { year: 2026, month: 11, day: 24, hour: 9, minute: 0, second: 0, offset: 0 }, random: {}, numbers: {} };

/** Draws the same document with one value after another, as it is when a value is typed. */
function drawnWith(...names: string[]) {
  const document = blankDocument('a4-landscape', {
    pages: [blankPage('a4-landscape', { elements: [text('fixed', 'Диплом'), text('named', '%name'), text('course', '%course')] })],
  });
  const kept = new LaidOutElements();
  const resources = { fonts: bundledFonts(), pictureInfo: () => undefined };
  return names.map((name) => {
    const values = givenValues({ texts: { name, course: 'Вязание' }, pictures: {} });
    return new PageDrawer(resources, DRAWS, { values, asFile: true, kept }).content(document, 0, null).groups;
  });
}

test('a value that is typed lays out what shows it, and nothing else', () => {
  const [before = [], after = []] = drawnWith('Анна', 'Борис');
  expect(after.map((group, at) => group === before[at])).toEqual([true, false, true]);
});

test('a value typed back again shows what it showed before', () => {
  const [before, , after] = drawnWith('Анна', 'Борис', 'Анна');
  expect(after).toEqual(before);
});

test('a value is drawn anew when its variable is to be printed otherwise, and not when it only gets a title', () => {
  const before = blankDocument('a4-landscape', { pages: [blankPage('a4-landscape', { elements: [text('named', '%name')] })] });
  const said = (settings: Parameters<typeof variableSettings.parse>[0]) => ({ ...before, variables: [variableSettings.parse(settings)] });
  const resources = { fonts: bundledFonts(), pictureInfo: () => undefined };
  const values = givenValues({ texts: { name: 'Анна' }, pictures: {} });
  const drawer = new PageDrawer(resources, DRAWS, { values, asFile: true, kept: new LaidOutElements() });
  const groups = [said({ name: 'name' }), said({ name: 'name', title: 'Имя' }), said({ name: 'name', letterCase: 'upper' })].map(
    (document) => drawer.content(document, 0, null).groups[0],
  );
  expect(groups[1]).toBe(groups[0]);
  expect(groups[2]).not.toEqual(groups[0]);
});
