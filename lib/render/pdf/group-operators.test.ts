import { describe, expect, it } from 'vitest';
import type { DisplayGroup, DisplayItem } from '../../drawing/display-list';
import type { FontFace } from '../../text/font-face';
import { CodedFont } from './coded-font';
import type { ContentContext } from './content-context';
import { groupOperators } from './group-operators';
import { PageResources } from './page-resources';

/** Half an em for every glyph. */
const face = { outlines: 'truetype', unitsPerEm: 2000, advance: () => 1000 } as unknown as FontFace;

function drawn(items: readonly DisplayItem[], opacity = 1) {
  const resources = new PageResources();
  const forms: { operators: string; dictionary: string }[] = [];
  const context: ContentContext = {
    resources,
    fonts: () => [{ font: new CodedFont(face), number: 5, open: true }],
    picture: (key) => (key === 'known' ? 7 : undefined),
    form(operators, own) {
      forms.push({ operators, dictionary: own.dictionary() });
      return 9;
    },
  };
  const fonts = context.fonts('f');
  const group: DisplayGroup = {
    element: 'e',
    transform: [1, 0, 0, 1, 10, 20],
    opacity,
    readingOrder: 0,
    lang: 'ru',
    width: 1,
    height: 1,
    items,
  };
  const operators = groupOperators(group, 100, { ...context, fonts: () => fonts });
  return { operators: operators.trim().split('\n'), dictionary: resources.dictionary(), forms };
}

const square: DisplayItem = { kind: 'path', path: [['R', 0, 0, 5, 5]], fill: '#ff0000' };
const word = (...glyphs: readonly [text: string, x: number, y?: number][]): DisplayItem => ({
  kind: 'glyphs',
  font: 'f',
  size: 10,
  color: '#000000',
  x: 1,
  y: 2,
  glyphs: glyphs.map(([text, x, y = 0], at) => ({ id: at + 1, x, y, text })),
});

describe('paths', () => {
  it('are filled, stroked or both, and say nothing twice', () => {
    const stroke = { color: '#0000ff', width: 2, dash: [3, 1], cap: 'round' } as const;
    const { operators } = drawn([
      square,
      { ...square, stroke },
      {
        kind: 'path',
        path: [
          ['M', 0, 0],
          ['L', 9, 9],
        ],
        stroke,
      },
    ]);
    expect(operators).toEqual([
      'q 1 0 0 -1 10 80 cm',
      ...['1 0 0 rg', '0 0 5 5 re', 'f'],
      ...['0 0 1 RG 2 w 1 J [3 1]0 d', '0 0 5 5 re', 'B'],
      ...['0 0 m', '9 9 l', 'S'],
      'Q',
    ]);
  });

  it('keep quadratic curves exactly, as cubic ones', () => {
    const { operators } = drawn([{ kind: 'path', path: [['M', 0, 0], ['Q', 3, 6, 6, 0], ['Z']], fill: '#000000' }]);
    expect(operators).toContain('2 4 4 4 6 0 c');
  });

  it('without fill and width draw nothing', () => {
    const { operators } = drawn([{ kind: 'path', path: [['R', 0, 0, 5, 5]], stroke: { color: '#000000', width: 0, cap: 'butt' } }]);
    expect(operators).toEqual(['q 1 0 0 -1 10 80 cm', 'Q']);
  });
});

describe('text', () => {
  it('is one string when every glyph follows on the last', () => {
    const { operators, dictionary } = drawn([word(['a', 0], ['b', 5], ['c', 10])]);
    expect(operators).toEqual(['q 1 0 0 -1 10 80 cm', 'BT', '0 0 0 rg', '1 0 0 -1 1 2 Tm', '/F5 10 Tf', '[<000100020003>]TJ', 'ET', 'Q']);
    expect(dictionary).toBe('<</Font<</F5 5 0 R>>>>');
  });

  it('moves by thousandths of an em where glyphs are kerned', () => {
    expect(drawn([word(['a', 0], ['b', 4.5], ['c', 9.7])]).operators).toContain('[<0001>50<0002>-20<0003>]TJ');
  });

  it('raises and lowers marks, and says how such a word reads', () => {
    const { operators } = drawn([word(['а́', 0], ['', 4, -1])]);
    expect(operators.slice(2, -2)).toEqual([
      '/Span<</ActualText<feff04300301>>>BDC',
      ...['0 0 0 rg', '1 0 0 -1 1 2 Tm', '/F5 10 Tf', '[<0001>]TJ'],
      ...['1 Ts', '[100<0002>]TJ', 'EMC', '0 Ts'],
    ]);
  });

  it('says how a word reads whose letters stand apart, but not the space', () => {
    const spans = drawn([word(['a', 0], ['b', 7], [' ', 14], ['c', 19])]).operators.filter((line) => line.startsWith('/Span'));
    expect(spans).toEqual(['/Span<</ActualText<feff00610062>>>BDC']);
  });
});

describe('see-through groups', () => {
  it('that are painted once take the opacity themselves', () => {
    const { operators, dictionary, forms } = drawn([square], 0.5);
    expect(operators[0]).toBe('q /G500 gs');
    expect(dictionary).toBe('<</ExtGState<</G500<</ca 0.5/CA 0.5>>>>>>');
    expect(forms).toEqual([]);
  });

  it('that overlap themselves become a form, whose names are its own', () => {
    const { operators, dictionary, forms } = drawn([square, word(['a', 0])], 0.25);
    expect(operators).toEqual(['q /G250 gs /X9 Do Q']);
    expect(dictionary).toBe('<</XObject<</X9 9 0 R>>/ExtGState<</G250<</ca 0.25/CA 0.25>>>>>>');
    expect(forms[0]?.dictionary).toBe('<</Font<</F5 5 0 R>>>>');
  });

  it('that are wholly see-through are left out', () => {
    expect(drawn([square], 0).operators).toEqual(['']);
  });
});

describe('pictures', () => {
  it('stand upright in their clip', () => {
    const item = { kind: 'picture', picture: 'known', matrix: [40, 0, 0, 30, 1, 2], clip: [['R', 0, 0, 20, 20]] } as const;
    expect(drawn([item]).operators.join('\n')).toContain('q 0 0 20 20 re\nW n\n');
    expect(drawn([{ ...item, picture: 'unknown' }]).operators).toEqual(['q 1 0 0 -1 10 80 cm', 'Q']);
    expect(drawn([item]).operators.join(' ')).toContain('40 0 0 -30 1 32 cm /X7 Do Q');
  });
});
