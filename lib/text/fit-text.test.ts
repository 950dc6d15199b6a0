import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFonts } from '@/tests/harness/bundled-fonts';
import { fitText, FACTOR_STEPS, TOLERANCE } from './fit-text';
import { setLines } from './set-lines';
import { shapeLine, type ShapedLine } from './shaped-line';
import { sourceLines } from './source-lines';
import type { TextBox, TextStyle } from './text-layout';

const STYLE: TextStyle = { family: 'PT Serif', weight: 400, italic: false, size: 20, color: '#000000', letterSpacing: 0 };
const silent = { lent: () => undefined, missing: () => undefined };

function shaped(runs: readonly { text: string; size: number }[]): readonly ShapedLine[] {
  const paragraph = { align: 'left', lineHeight: 1.2, runs: runs.map(({ text, size }) => ({ text, style: { ...STYLE, size } })) } as const;
  return sourceLines([paragraph], bundledFonts(), silent.missing).map((line) => shapeLine({ ...line, lang: 'ru' }, bundledFonts(), silent));
}

/** By trying every factor of the grid from the largest, as the definition has it. */
function largestByTrial(lines: readonly ShapedLine[], box: TextBox): number | undefined {
  for (let step = FACTOR_STEPS; step >= 1; step--) {
    const scale = step / FACTOR_STEPS;
    const set = setLines(lines, (box.width + TOLERANCE) / scale, false);
    const fits = set.width * scale <= box.width + TOLERANCE && set.height * scale <= box.height + TOLERANCE;
    if (fits && (box.maxLines === 0 || set.lines.length <= box.maxLines)) return scale;
  }
  return undefined;
}

describe('fitText', () => {
  it('finds the largest factor of the grid with which the text fits', () => {
    const words = fc.array(fc.constantFrom('Иванов', 'в', 'Задунайский-Крымский', 'и', 'А', 'Благодарственное'), {
      minLength: 1,
      maxLength: 10,
    });
    const runs = fc.array(fc.record({ text: words.map((list) => `${list.join(' ')} `), size: fc.constantFrom(10, 20, 45) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        runs,
        fc.integer({ min: 60, max: 500 }),
        fc.integer({ min: 12, max: 200 }),
        fc.constantFrom(0, 1, 2),
        (text, width, height, maxLines) => {
          const lines = shaped(text);
          const box: TextBox = { width, height, fit: 'shrink', verticalAlign: 'top', maxLines, minScale: 0.0025, lang: 'ru' };
          expect(fitText(lines, box).scale).toBe(largestByTrial(lines, box));
        },
      ),
      { numRuns: 200 },
    );
  });
});
