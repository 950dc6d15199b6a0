import { readFileSync } from 'node:fs';
import { fontCatalogue } from '@/lib/text/font-catalogue';

/** Bytes of a small font with PostScript outlines, of the family "Test NameKeyed". */
export function otfFile(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync('tests/fixtures/fonts/name-keyed.otf'));
}

/** Bytes of PT Serif under another name: a whole TrueType font that does not come with the app. `fsType`: what its maker allows. */
export function ttfFile({ family = 'ST Serif', weight = 400, fsType = 0 } = {}): Uint8Array<ArrayBuffer> {
  const font = fontCatalogue.find((one) => one.family === 'PT Serif' && one.weight === weight && !one.italic);
  if (font === undefined || family.length !== 'PT Serif'.length) throw new Error('no such font, or a name of another length');
  let text = readFileSync(`public/fonts/${font.key}.ttf`).toString('latin1');
  const wide = (name: string) => [...name].map((letter) => `\0${letter}`).join('');
  text = text.replaceAll(wide('PT Serif'), wide(family)).replaceAll('PT Serif', family);
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  const record = text.indexOf('OS/2');
  const view = new DataView(bytes.buffer);
  view.setUint16(view.getUint32(record + 8) + 8, fsType);
  return bytes;
}
