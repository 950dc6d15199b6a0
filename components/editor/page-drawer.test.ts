import { expect, test } from 'vitest';
import { blankDocument, blankPage, newElement, plainParagraphs } from '@/lib/document/new-document';
import { bundledFonts } from '@/tests/harness/bundled-fonts';
import { givenValues } from '../preview/preview-values';
import { LaidOutElements } from './laid-out-elements';
import { PageDrawer } from './page-drawer';

const text = (id: string, written: string) => newElement('text', { id, paragraphs: plainParagraphs(written) });

/** Draws the same document with one value after another, as it is when a value is typed. */
function drawnWith(...names: string[]) {
  const document = blankDocument('a4-landscape', {
    pages: [blankPage('a4-landscape', { elements: [text('fixed', 'Диплом'), text('named', '%name'), text('course', '%course')] })],
  });
  const kept = new LaidOutElements();
  const resources = { fonts: bundledFonts(), pictureInfo: () => undefined };
  const draws = { now: { year: 2026, month: 11, day: 24, hour: 9, minute: 0, second: 0, offset: 0 }, random: {}, numbers: {} };
  return names.map((name) => {
    const values = givenValues({ texts: { name, course: 'Вязание' }, pictures: {} });
    return new PageDrawer(resources, draws, { values, asFile: true, kept }).content(document, 0, null).groups;
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
