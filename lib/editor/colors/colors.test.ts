import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newElement, plainParagraphs } from '../../document/new-document';
import { documentOf, rectangleAt } from '../test-editor';
import { documentColors } from './document-colors';
import { colorOf, hsvOf, writtenColor } from './hsv';

test('any colour taken apart and put together is the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const color = `#${number.toString(16).padStart(6, '0')}`;
      expect(colorOf(hsvOf(color))).toBe(color);
    }),
  );
});

test.each([
  ['#ff0000', 0, 1, 1],
  ['#00ff00', 120, 1, 1],
  ['#0000ff', 240, 1, 1],
  ['#ff00ff', 300, 1, 1],
  ['#808080', 0, 0, 128 / 255],
  ['#000000', 0, 0, 0],
])('%s has its hue, saturation and brightness', (color, hue, saturation, brightness) => {
  expect(hsvOf(color)).toEqual({ hue, saturation, brightness });
});

test('a colour may be written short, without # and in capitals; anything else is none', () => {
  expect(writtenColor(' 1A2B3C ')).toBe('#1a2b3c');
  expect(writtenColor('#fA0')).toBe('#ffaa00');
  expect(writtenColor('#1A2B3C80')).toBe('#1a2b3c80');
  expect(writtenColor('fa08')).toBe('#ffaa0088');
  expect(writtenColor('#123456FF')).toBe('#123456');
  expect(writtenColor('red')).toBeUndefined();
  expect(writtenColor('#12345')).toBeUndefined();
});

test('the colours of a document are counted wherever they are used, and never in what texts say', () => {
  const document = documentOf(
    { ...rectangleAt('a', 0, 0), fill: '#aa0000' },
    { ...rectangleAt('b', 0, 0), fill: '#aa0000' },
    newElement('line', { id: 'l', stroke: { color: '#00aa00' } }),
    newElement('text', { id: 't', paragraphs: plainParagraphs('#123456', { color: '#aa0000' }) }),
  );
  const colors = documentColors(document, 16);
  expect(colors[0]).toBe('#aa0000');
  expect(new Set(colors)).toEqual(new Set(['#aa0000', '#00aa00', '#ffffff']));
  expect(documentColors(document, 2)).toHaveLength(2);
});
