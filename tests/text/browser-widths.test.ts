import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fontCatalogue } from '@/lib/text/font-catalogue';
import { layOutText } from '@/lib/text/lay-out-text';
import { bundledFace, bundledFonts } from '../harness/bundled-fonts';

const CHROMIUM = '/usr/bin/chromium';
const FAMILIES = [...new Set(fontCatalogue.filter(({ use }) => use === 'offered').map(({ family }) => family))];
const TEXTS = [
  'Константин Константинопольский',
  'АУДИТОР ГУД ТАТУ Гудкова',
  'AVATAR To office ffi fl',
  'Петрова-Тихая «Ёлка» — № 5, 1,5 %',
  'Диплом VIP-клиента, МастерClass',
  'и\u0306ж е\u0308ж за\u0301мок',
];

describe.skipIf(!existsSync(CHROMIUM))('beside a browser', () => {
  it('text is as wide as on its canvas, to a hundredth of a pixel', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    try {
      const page = await browser.newPage();
      const fonts = FAMILIES.map((family) => [family, Buffer.from(bundledFace(family).bytes).toString('base64')] as const);
      const measured = await page.evaluate(measureOnCanvas, { fonts, texts: TEXTS });
      const differing = FAMILIES.flatMap((family, row) =>
        TEXTS.flatMap((text, column) => {
          const own = widthOf(text, family);
          const browsers = measured[row * TEXTS.length + column] ?? NaN;
          return own === undefined || Math.abs(own - browsers) < 0.01 ? [] : [{ family, text, own, browsers }];
        }),
      );
      expect(differing).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});

/** At 100 px; undefined where letters are lent, for a browser would take them from elsewhere. */
function widthOf(text: string, family: string): number | undefined {
  const style = { family, weight: 400, italic: false, size: 100, color: '#000000', letterSpacing: 0 };
  const box = { width: 1e6, height: 1e6, fit: 'fixed', verticalAlign: 'top', maxLines: 0, minScale: 1, lang: 'ru' } as const;
  const layout = layOutText([{ align: 'left', lineHeight: 1, runs: [{ text, style }] }], box, bundledFonts());
  return layout.issues.length === 0 ? layout.lines[0]?.width : undefined;
}

/** Runs in the page. */
async function measureOnCanvas({ fonts, texts }: { fonts: (readonly [string, string])[]; texts: string[] }): Promise<number[]> {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('no canvas');
  const widths: number[] = [];
  for (const [family, base64] of fonts) {
    document.fonts.add(await new FontFace(family, `url(data:font/ttf;base64,${base64})`).load());
    context.font = `100px "${family}"`;
    for (const text of texts) widths.push(context.measureText(text).width);
  }
  return widths;
}
