import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledFace, bundledFonts } from '@/tests/harness/bundled-fonts';
import { fontBook } from './font-book';
import { layOutText } from './lay-out-text';
import type { StyledParagraph, TextBox, TextLayout, TextStyle } from './text-layout';

const STYLE: TextStyle = { family: 'PT Serif', weight: 400, italic: false, size: 20, color: '#000000', letterSpacing: 0 };
const BOX: TextBox = { width: 300, height: 100, fit: 'fixed', verticalAlign: 'top', maxLines: 0, minScale: 0.5, lang: 'ru' };

function paragraph(text: string, style: Partial<TextStyle> = {}, align: StyledParagraph['align'] = 'left'): StyledParagraph {
  return { align, lineHeight: 1.2, runs: [{ text, style: { ...STYLE, ...style } }] };
}

function layOut(text: string | readonly StyledParagraph[], box: Partial<TextBox> = {}, style: Partial<TextStyle> = {}): TextLayout {
  return layOutText(typeof text === 'string' ? [paragraph(text, style)] : text, { ...BOX, ...box }, bundledFonts());
}

const lineTexts = (layout: TextLayout) => layout.lines.map((line) => line.text);
const copied = (layout: TextLayout) => layout.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join('');
const codes = (layout: TextLayout) => layout.issues.map((issue) => issue.code);

describe('lines', () => {
  it('take as many words as fit', () => {
    expect(lineTexts(layOut('Награждается за отличную учёбу', { width: 160 }))).toEqual(['Награждается', 'за отличную', 'учёбу']);
  });

  it('keep the space at which they are broken as a glyph outside their width', () => {
    const layout = layOut('Анна Мария', { width: 70 });
    expect(copied(layout)).toBe('Анна Мария');
    expect(lineTexts(layout)).toEqual(['Анна', 'Мария']);
    expect(layout.lines[0]?.width).toBeCloseTo(
      (bundledFace('PT Serif').shape('Анна', { direction: 'ltr', lang: 'ru', ligatures: true }).advance * 20) / 1000,
      9,
    );
  });

  it('end at every kind of line break, the last one empty', () => {
    expect(lineTexts(layOut('а\nб\r\nв\u2028г\n'))).toEqual(['а', 'б', 'в', 'г', '']);
  });

  it('of an empty paragraph are as high as its style', () => {
    const layout = layOut([paragraph('', { size: 30 }), paragraph('а')]);
    expect(layout.lines.map((line) => line.height)).toEqual([36, 24]);
  });

  it('prefer a break that Russian allows', () => {
    const width = 1 + (layOut('Рисует в').lines[0]?.width ?? 0);
    expect(lineTexts(layOut('Рисует в школе', { width }))).toEqual(['Рисует', 'в школе']);
    expect(lineTexts(layOut('Рисует в школе', { width, lang: 'en' }))).toEqual(['Рисует в', 'школе']);
  });

  it('are broken at a poor place before a word is broken', () => {
    expect(lineTexts(layOut('Константинопольский И. И.', { width: 215 }))).toEqual(['Константинопольский', 'И. И.']);
  });

  it('break a word that is wider than the box between graphemes', () => {
    const layout = layOut('Ии\u0306и\u0306и\u0306и\u0306и\u0306и\u0306', { width: 40 });
    expect(lineTexts(layout).length).toBeGreaterThan(2);
    expect(lineTexts(layout).every((line) => !line.startsWith('\u0306'))).toBe(true);
    expect(codes(layout)).toEqual([]);
  });

  it('show a soft hyphen only where they are broken at it', () => {
    const glyphs = (layout: TextLayout) => layout.runs.map((run) => run.glyphs.map((glyph) => glyph.id));
    const hyphen = bundledFace('PT Serif').shape('-', { direction: 'ltr', lang: 'ru', ligatures: true }).glyphs[0]?.id;
    const broken = layOut('достопри\u00adмечательность', { width: 150 });
    expect(lineTexts(broken)).toEqual(['достопри\u00ad', 'мечательность']);
    expect(glyphs(broken)[0]?.at(-1)).toBe(hyphen);
    expect(glyphs(layOut('достопри\u00adмечательность', { width: 900 })).flat()).not.toContain(hyphen);
    expect(copied(broken)).toBe('достопри\u00adмечательность');
  });

  it('kern across a hyphen inside them, and no longer where they are broken at it', () => {
    const [whole] = layOut('Петрова-Тихая').lines;
    const broken = layOut('Петрова-Тихая', { width: 90 }).lines;
    expect(broken.map((line) => line.text)).toEqual(['Петрова-', 'Тихая']);
    expect(broken.reduce((sum, line) => sum + line.width, 0)).toBeGreaterThan((whole?.width ?? 0) + 0.1);
  });

  it('stand at the left, in the middle or at the right', () => {
    const [left, center, right] = (['left', 'center', 'right'] as const).map((align) => layOut([paragraph('Анна', {}, align)]).lines[0]);
    expect(left?.x).toBe(0);
    expect(center?.x).toBeCloseTo((300 - (center?.width ?? 0)) / 2);
    expect(right?.x).toBeCloseTo(300 - (right?.width ?? 0));
  });

  it('are as high as their highest run, with the leading split in halves', () => {
    const runs = [
      { text: 'мелко ', style: { ...STYLE, size: 10 } },
      { text: 'крупно', style: { ...STYLE, size: 40 } },
    ];
    const [line] = layOut([{ align: 'left', lineHeight: 1.5, runs }]).lines;
    expect(line?.height).toBeCloseTo(60);
    expect(line?.baseline).toBeCloseTo(1.039 * 40 + (60 - 1.325 * 40) / 2);
  });

  it('read tabs as spaces and leave control characters out', () => {
    expect(copied(layOut('а\tб\u0007в'))).toBe('а бв');
  });
});

describe('letter spacing', () => {
  it('stands between letters only, joins no ligatures and scales with the text', () => {
    const plain = layOut('офис').lines[0]?.width ?? 0;
    expect(layOut('офис', {}, { letterSpacing: 0.1 }).lines[0]?.width).toBeCloseTo(plain + 3 * 2);
    const spaced = layOut('ffi', {}, { family: 'Great Vibes', letterSpacing: 0.01 });
    expect(spaced.runs[0]?.glyphs.map((glyph) => glyph.text)).toEqual(['f', 'f', 'i']);
  });
});

describe('vertical place', () => {
  it.each([
    ['top', 0],
    ['middle', 38],
    ['bottom', 76],
  ] as const)('%s', (verticalAlign, top) => {
    expect(layOut('Анна', { verticalAlign })).toMatchObject({ top, height: 24 });
    expect(layOut('Анна', { verticalAlign, fit: 'grow' })).toMatchObject({ top, height: 24 });
  });

  it('lets a box grow from its anchor', () => {
    expect(layOut('а\nб\nв', { verticalAlign: 'bottom', fit: 'grow', height: 24 })).toMatchObject({ top: -48, height: 72, issues: [] });
  });
});

describe('fitting', () => {
  it('draws and reports what does not fit a fixed box', () => {
    const layout = layOut('а\nб\nв', { height: 50 });
    expect(layout.lines.length).toBe(3);
    expect(layout.issues).toEqual([{ code: 'does_not_fit', overWidth: 0, overHeight: 22 }]);
  });

  it('reports lines beyond the limit, also in a box that grows', () => {
    expect(layOut('а\nб\nв', { maxLines: 2, fit: 'grow' }).issues).toEqual([{ code: 'does_not_fit', overWidth: 0, overHeight: 24 }]);
  });

  it('leaves alone what fits', () => {
    expect(layOut('Анна', { fit: 'shrink' })).toMatchObject({ scale: 1, issues: [] });
  });

  it('shrinks a name to one line rather than break it', () => {
    const layout = layOut('Константинопольский', { fit: 'shrink', width: 120, height: 500 });
    expect(lineTexts(layout)).toEqual(['Константинопольский']);
    expect(layout.scale).toBeGreaterThan(0.5);
    expect(layout.lines[0]?.width).toBeLessThanOrEqual(120.01);
    expect(layout.lines[0]?.width).toBeGreaterThan(119);
  });

  it('shrinks sizes, spacing and leading by one factor', () => {
    const style = { letterSpacing: 0.05 };
    const shrunk = layOut('Анна Мария', { fit: 'shrink', maxLines: 1, width: 80 }, style);
    const natural = layOut('Анна Мария', {}, style);
    expect(shrunk.lines[0]?.width).toBeCloseTo((natural.lines[0]?.width ?? 0) * shrunk.scale);
    expect(shrunk.height).toBeCloseTo(24 * shrunk.scale);
    expect(shrunk.runs[0]?.size).toBeCloseTo(20 * shrunk.scale);
    expect((shrunk.scale * 400) % 1).toBeCloseTo(0);
  });

  it('shrinks below the minimum too, and reports it', () => {
    const layout = layOut('Константинопольский Александр', { fit: 'shrink', width: 60, maxLines: 1 });
    expect(layout.scale).toBeLessThan(0.5);
    expect(layout.issues).toEqual([{ code: 'shrunk_below_minimum', scale: layout.scale }]);
  });

  it('breaks an endless word where whole it could not be read', () => {
    const layout = layOut('ы'.repeat(600), { fit: 'shrink', width: 200, height: 200 });
    expect(layout.lines.length).toBeGreaterThan(3);
    expect(layout.scale).toBeGreaterThan(0.3);
  });

  it('reports a box in which nothing can stand, at the smallest good size', () => {
    const layout = layOut('Анна', { fit: 'shrink', width: 0, height: 0 });
    expect(layout.scale).toBe(0.5);
    expect(codes(layout)).toEqual(['does_not_fit']);
  });
});

describe('fonts', () => {
  it('lends a letter without changing the height of the line', () => {
    const own = layOut('Анна', {}, { family: 'Marck Script' });
    const lent = layOut('Әნна', {}, { family: 'Marck Script' });
    expect(lent.lines[0]?.height).toBe(own.lines[0]?.height);
    expect(lent.lines[0]?.baseline).toBe(own.lines[0]?.baseline);
    expect(lent.issues).toEqual([
      { code: 'fallback_font', characters: 'Ә', family: 'Caveat' },
      { code: 'fallback_font', characters: 'ნ', family: 'DejaVu Serif' },
    ]);
    expect(copied(lent)).toBe('Әნна');
  });

  it('lends a letter together with its mark', () => {
    const layout = layOut('ә́', {}, { family: 'Great Vibes' });
    expect(layout.runs.length).toBe(1);
    expect(layout.runs[0]?.font).not.toBe(bundledFace('Great Vibes').key);
  });

  it('reports each letter no font has once, and keeps its text', () => {
    const layout = layOut('漢字漢');
    expect(layout.issues).toEqual([{ code: 'missing_glyph', characters: '漢字' }]);
    expect(copied(layout)).toBe('漢字漢');
  });

  it('sets a family that is not there in the substitute, and reports it', () => {
    const layout = layOut('Анна', {}, { family: 'Gone' });
    expect(layout.runs[0]?.font).toBe(bundledFace('PT Serif').key);
    expect(layout.issues).toEqual([{ code: 'missing_font', family: 'Gone' }]);
  });

  it('reports a book without fonts', () => {
    expect(layOutText([paragraph('Анна')], BOX, fontBook([]))).toMatchObject({ runs: [], lines: [], issues: [{ code: 'missing_font' }] });
  });

  it('shapes a word over runs of one style as one word', () => {
    const runs = ['A', 'V'].map((text) => ({ text, style: { ...STYLE } }));
    const [line] = layOut([{ align: 'left', lineHeight: 1.2, runs }]).lines;
    expect(line?.width).toBe(layOut('AV').lines[0]?.width);
  });
});

describe('text from right to left', () => {
  const visual = (layout: TextLayout) => {
    const glyphs = layout.runs.flatMap((run) => run.glyphs.map((glyph) => ({ x: run.x + glyph.x, text: glyph.text })));
    return glyphs
      .sort((a, b) => a.x - b.x)
      .map((glyph) => glyph.text)
      .join('');
  };

  it('stands in visual order inside a Russian line, read in logical order', () => {
    const layout = layOut('Имя שלום עולם, да');
    expect(visual(layout)).toBe('Имя םלוע םולש, да');
    expect(layout.lines[0]?.text).toBe('Имя שלום עולם, да');
  });

  it('mirrors brackets', () => {
    const face = bundledFace('PT Serif');
    const [open] = face.shape('(', { direction: 'ltr', lang: 'ru', ligatures: true }).glyphs;
    const layout = layOut('א (ב) ג');
    const brackets = layout.runs
      .filter((run) => run.font === face.key)
      .flatMap((run) => run.glyphs.filter((glyph) => '()'.includes(glyph.text)));
    expect(brackets.map((glyph) => [glyph.text, glyph.id === open?.id])).toContainEqual([')', true]);
  });

  it('hangs the space at a line break on the left', () => {
    const layout = layOut('שלום עולם', { width: 60 });
    const [line] = layout.lines;
    const space = layout.runs
      .flatMap((run) => run.glyphs.map((glyph) => ({ x: run.x + glyph.x, text: glyph.text })))
      .find((glyph) => glyph.text === ' ');
    expect(lineTexts(layout)).toEqual(['שלום', 'עולם']);
    expect(space?.x).toBeLessThan(line?.x ?? 0);
  });
});

const sizes = fc.constantFrom(8, 12, 20, 33, 60);
const styles = fc.record({
  family: fc.constantFrom('PT Serif', 'Montserrat', 'Great Vibes', 'Marck Script'),
  weight: fc.constantFrom(400, 700),
  italic: fc.boolean(),
  size: sizes,
  color: fc.constant('#000000'),
  letterSpacing: fc.constantFrom(0, 0.05, -0.02),
});
const texts = fc
  .array(
    fc.constantFrom(
      'Иванов',
      'в',
      'Константинопольский-Задунайский',
      '№',
      '5',
      '—',
      'И.',
      '«АБВ»',
      'AV',
      'ә',
      'გიორგი',
      'שלום',
      'и\u0306',
      '\n',
      '  ',
      'а\u00adб',
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));
const paragraphs = fc.array(
  fc.record({
    align: fc.constantFrom('left', 'center', 'right'),
    lineHeight: fc.constantFrom(1, 1.2, 1.6),
    runs: fc.array(fc.record({ text: texts, style: styles }), { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);
const boxes = fc.record({
  width: fc.integer({ min: 20, max: 600 }),
  height: fc.integer({ min: 10, max: 400 }),
  fit: fc.constantFrom('grow', 'fixed', 'shrink', 'ellipsis', 'clip'),
  verticalAlign: fc.constantFrom('top', 'middle', 'bottom'),
  maxLines: fc.constantFrom(0, 0, 1, 3),
  minScale: fc.constantFrom(0.2, 0.5, 1),
  lang: fc.constantFrom('ru', 'en'),
});

describe('for every text and box', () => {
  it('a text that is not reported stands within its box', () => {
    fc.assert(
      fc.property(paragraphs, boxes, (text, box) => {
        const layout = layOutText(text, box, bundledFonts());
        if (codes(layout).includes('does_not_fit')) return;
        for (const line of layout.lines) {
          expect(line.x).toBeGreaterThanOrEqual(-0.011);
          expect(line.x + line.width).toBeLessThanOrEqual(box.width + 0.011);
          if (box.fit !== 'grow') {
            expect(line.top).toBeGreaterThanOrEqual(-0.011);
            expect(line.top + line.height).toBeLessThanOrEqual(box.height + 0.011);
          }
        }
      }),
    );
  });

  it('shrinking always fits, unless the box is nearly nothing', () => {
    fc.assert(
      fc.property(paragraphs, boxes, (text, box) => {
        fc.pre(box.maxLines === 0);
        expect(codes(layOutText(text, { ...box, fit: 'shrink' }, bundledFonts()))).not.toContain('does_not_fit');
      }),
    );
  });

  it('a text that fits to the last digit is not reported', () => {
    const style = { family: 'PT Serif', weight: 400, italic: false, color: '#000000', letterSpacing: 0 };
    const empty = (size: number, lineHeight: number) =>
      ({ align: 'left', lineHeight, runs: [{ text: '', style: { ...style, size } }] }) as const;
    // 116 points high, and 116 × 0.6725 is the box and its tolerance exactly.
    const box = { width: 20, height: 78, fit: 'shrink', verticalAlign: 'top', maxLines: 0, minScale: 0.2, lang: 'ru' } as const;
    expect(codes(layOutText([empty(20, 1), empty(60, 1.6)], box, bundledFonts()))).toEqual([]);
  });

  it('every character stands in exactly one glyph, unless the text is to be cut', () => {
    fc.assert(
      fc.property(paragraphs, boxes, (text, box) => {
        fc.pre(box.fit !== 'ellipsis' && box.fit !== 'clip');
        const layout = layOutText(text, box, bundledFonts());
        const written = text
          .flatMap((one) => one.runs.map((run) => run.text))
          .join('')
          .replaceAll('\n', '');
        expect([...copied(layout)].sort().join('')).toBe([...written].sort().join(''));
        if (!/[\u0590-\u05ff]/.test(written)) expect(copied(layout)).toBe(written);
      }),
    );
  });

  it('the same text, box and fonts give the same layout', () => {
    fc.assert(
      fc.property(paragraphs, boxes, (text, box) => {
        expect(layOutText(structuredClone(text), { ...box }, bundledFonts())).toEqual(layOutText(text, box, bundledFonts()));
      }),
      { numRuns: 30 },
    );
  });

  it.each([23, 18])('a space at a break inside an unbreakable piece hangs, %d points wide', (width) => {
    const style = { family: 'PT Serif', weight: 400, italic: false, size: 20, color: '#000000', letterSpacing: 0 };
    const box = { width, height: 10, fit: 'fixed', verticalAlign: 'top', maxLines: 0, minScale: 0.2, lang: 'ru' } as const;
    const { lines, runs } = layOutText([{ align: 'center', lineHeight: 1.2, runs: [{ text: '— —', style }] }], box, bundledFonts());
    expect(lines.map(({ text }) => text)).toEqual(['—', '—']);
    expect(lines[0]?.width).toBeCloseTo(lines[1]?.width ?? NaN);
    expect(runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')).toBe('— —');
  });

  it('the content of a line is as wide as it says', () => {
    fc.assert(
      fc.property(texts, styles, boxes, (text, style, box) => {
        const layout = layOutText([{ align: 'left', lineHeight: 1.2, runs: [{ text, style }] }], { ...box, fit: 'fixed' }, bundledFonts());
        fc.pre(!/[\u0590-\u05ff]/.test(text));
        layout.lines.forEach((line) => {
          const runs = layout.runs.filter((run) => run.y === line.baseline);
          const visible = runs.flatMap((run) =>
            run.glyphs.map((glyph) => ({ run, glyph, advance: bundledFonts().byKey(run.font)?.advance(glyph.id) ?? 0 })),
          );
          const last = visible.filter(({ glyph }) => glyph.text.trim() !== '').at(-1);
          if (last === undefined || runs.length === 0) return;
          const end = last.run.x + last.glyph.x + (last.advance / (bundledFonts().byKey(last.run.font)?.unitsPerEm ?? 1)) * last.run.size;
          expect(Math.abs(end - line.x - line.width)).toBeLessThan(style.size * 0.12);
        });
      }),
    );
  });
});
