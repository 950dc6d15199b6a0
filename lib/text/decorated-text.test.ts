import { describe, expect, it } from 'vitest';
import { bundledFonts } from '@/tests/harness/bundled-fonts';
import { layOutText } from './lay-out-text';
import type { StyledParagraph, TextBox, TextStyle } from './text-layout';

const STYLE: TextStyle = { family: 'PT Serif', weight: 400, italic: false, size: 12, color: '#000000', letterSpacing: 0 };
const BOX: TextBox = { width: 220, height: 400, fit: 'fixed', verticalAlign: 'top', maxLines: 0, minScale: 0.1, lang: 'ru' };
const TEXT = 'Настоящим подтверждается что Алёна Щербакова успешно завершила обучение на курсе';

const laidOut = (paragraph: Partial<StyledParagraph>, style: Partial<TextStyle> = {}, box: Partial<TextBox> = {}) =>
  layOutText(
    [{ align: 'left', lineHeight: 1.2, runs: [{ text: TEXT, style: { ...STYLE, ...style } }], ...paragraph }],
    { ...BOX, ...box },
    bundledFonts(),
  );

/** Where the last letter of each line begins. */
const lastLetters = (layout: ReturnType<typeof laidOut>) =>
  layout.lines.map(({ baseline }) => {
    const glyphs = layout.runs
      .filter(({ y }) => y === baseline)
      .flatMap((run) => run.glyphs.map(({ x, text }) => ({ x: run.x + x, text })));
    return glyphs.findLast(({ text }) => text.trim() !== '')?.x ?? 0;
  });

describe('justified text', () => {
  it('is broken as left-aligned text is, and fills the box on every line but the last', () => {
    const [left, justified] = [laidOut({}), laidOut({ align: 'justify' })];
    expect(justified.lines.map(({ text }) => text)).toEqual(left.lines.map(({ text }) => text));
    expect(justified.lines.slice(0, -1).every(({ x, width }) => x === 0 && width === BOX.width)).toBe(true);
    expect(justified.lines.at(-1)).toEqual(left.lines.at(-1));
    lastLetters(justified).forEach((x, line) => {
      const { width = 0 } = left.lines[line] ?? {};
      const several = left.lines[line]?.text.includes(' ') === true && line < left.lines.length - 1;
      expect(x - (lastLetters(left)[line] ?? 0)).toBeCloseTo(several ? BOX.width - width : 0, 6);
    });
  });

  it('fills the box also when it is shrunk', () => {
    const { scale, lines } = laidOut({ align: 'justify' }, {}, { fit: 'shrink', height: 20 });
    expect(scale).toBeLessThan(1);
    expect(lines[0]?.width).toBe(BOX.width);
  });

  it('leaves a line before a line break as it is', () => {
    const runs = [{ text: 'Алёна Щербакова\nуспешно завершила', style: STYLE }];
    expect(laidOut({ align: 'justify', runs })).toEqual(laidOut({ runs }));
  });

  it('begins on the right where it reads from there', () => {
    const runs = [{ text: 'שלום', style: STYLE }];
    const [line] = laidOut({ align: 'justify', runs }).lines;
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(BOX.width, 6);
  });
});

describe('a gap after a paragraph', () => {
  const paragraph = (spaceAfter: number): StyledParagraph => ({
    align: 'left',
    lineHeight: 1.2,
    spaceAfter,
    runs: [{ text: 'Алёна\nЩербакова', style: STYLE }],
  });

  it('stands between paragraphs, not between their lines, nor below the last', () => {
    const { lines, height } = layOutText([paragraph(10), paragraph(10)], BOX, bundledFonts());
    expect(lines.map(({ top }) => Math.round(top * 10) / 10)).toEqual([0, 14.4, 38.8, 53.2]);
    expect(height).toBeCloseTo(67.6, 6);
  });

  it('shrinks with its text', () => {
    const { lines, scale } = layOutText([paragraph(10), paragraph(10)], { ...BOX, fit: 'shrink', height: 33.8 }, bundledFonts());
    expect(scale).toBe(0.5);
    expect(lines[2]?.top).toBeCloseTo(19.4, 6);
  });
});

describe('lines under and through letters', () => {
  const boxes = ({ rules }: ReturnType<typeof laidOut>) =>
    rules.flatMap(({ path }) =>
      path.flatMap((step) => (step[0] === 'R' ? [{ x: step[1], y: step[2], width: step[3], height: step[4] }] : [])),
    );

  it('are as long as the text of each line, without the space at which it was broken', () => {
    const layout = laidOut({ align: 'justify' }, { underline: true });
    const ruled = boxes(layout);
    expect(ruled).toHaveLength(layout.lines.length);
    ruled.forEach(({ x, width }, at) => {
      expect(x).toBeCloseTo(layout.lines[at]?.x ?? NaN, 6);
      expect(width).toBeCloseTo(layout.lines[at]?.width ?? NaN, 6);
    });
  });

  it('stand below the baseline and above it, in the colour of their letters', () => {
    const style = { ...STYLE, underline: true, strikethrough: true, color: '#802020' };
    const layout = laidOut({ runs: [{ text: 'Алёна', style }] });
    const [under, through] = boxes(layout);
    const baseline = layout.lines[0]?.baseline ?? NaN;
    expect(under?.y).toBeGreaterThan(baseline);
    expect((through?.y ?? NaN) + (through?.height ?? NaN)).toBeLessThan(baseline);
    expect(layout.rules.map(({ fill }) => fill)).toEqual(['#802020', '#802020']);
  });

  it('stop where another style begins', () => {
    const runs = [
      { text: 'Алёна ', style: { ...STYLE, underline: true } },
      { text: 'Щербакова', style: STYLE },
    ];
    const layout = laidOut({ runs });
    expect(boxes(layout)).toHaveLength(1);
    expect(boxes(layout)[0]?.width).toBeLessThan(layout.lines[0]?.width ?? 0);
  });
});
