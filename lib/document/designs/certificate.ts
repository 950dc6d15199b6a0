import type { PageElement } from '../elements';
import { blankDocument, blankPage, newElement } from '../new-document';
import { groupOf } from './group-of';
import { block, diamond, disc, ring, rule } from './ornament';
import type { DesignLang, StartingDesign } from './starting-design';
import { wordsInBox } from './words-in-box';

const NIGHT = '#1d2147';
const CORAL = '#f4623f';
const SUN = '#f7b733';
const MINT = '#3fb8a5';
const CREAM = '#f6f0e4';
const INK = '#1d2147';
const SOFT = '#676b86';

/** A4 landscape; the pattern takes its left side. */
const SHEET = { width: 841.89, height: 595.28 };
const TILE = SHEET.height / 5;
const LEFT = TILE * 2 + 56;
const COLUMN = SHEET.width - LEFT - 56;

const WORDS = {
  ru: {
    page: 'Сертификат',
    fileName: 'Сертификат %name',
    school: 'Название школы',
    title: 'Сертификат',
    intro: 'об окончании онлайн-курса',
    awarded: 'Этот сертификат получает',
    facts: [
      ['date', 'Дата', '{date}'],
      ['number', 'Номер', '{number certificates width=5}'],
      ['hours', 'Объём', '{default %hours "72"} ч'],
    ],
    check: 'Наведите камеру, чтобы проверить',
    alt: 'QR-код: проверка сертификата',
    variables: [
      { name: 'name', title: 'Имя и фамилия', sample: 'Тимур Алексеев' },
      { name: 'course', title: 'Курс', sample: 'Анализ данных с нуля' },
      { name: 'hours', title: 'Часы', sample: '72' },
    ],
  },
  en: {
    page: 'Certificate',
    fileName: 'Certificate %name',
    school: 'Name of the school',
    title: 'Certificate',
    intro: 'of completing the online course',
    awarded: 'This certificate is awarded to',
    facts: [
      ['date', 'Date', '{date}'],
      ['number', 'Number', '{number certificates width=5}'],
      ['hours', 'Length', '{default %hours "72"} hours'],
    ],
    check: 'Point a camera here to verify',
    alt: 'QR code: verify this certificate',
    variables: [
      { name: 'name', title: 'Full name', sample: 'Thomas Aldridge' },
      { name: 'course', title: 'Course', sample: 'Data Analysis from Scratch' },
      { name: 'hours', title: 'Hours', sample: '72' },
    ],
  },
} as const;

/** Modern: a wall of geometric tiles at the left, large plain letters at the right. */
export const certificate: StartingDesign = {
  draw(lang) {
    const words = WORDS[lang];
    return blankDocument('a4-landscape', {
      lang,
      fileName: words.fileName,
      pages: [
        blankPage('a4-landscape', {
          name: words.page,
          elements: [...groupOf(lang, 'ornament', tiles(lang)), ...heading(lang), ...graduate(lang), ...foot(lang)],
        }),
      ],
      variables: [...words.variables],
    });
  },
};

type Draw = (id: string, x: number, y: number) => PageElement[];

const sun: Draw = (id, x, y) => [
  disc(`${id}-sun`, x + TILE / 2, y + TILE / 2, TILE * 0.36, NIGHT),
  disc(`${id}-core`, x + TILE / 2, y + TILE / 2, TILE * 0.14, SUN),
];

const rings =
  (color: string): Draw =>
  (id, x, y) =>
    [0.42, 0.29, 0.16].map((share, at) => ring(`${id}-ring-${at}`, x + TILE / 2, y + TILE / 2, TILE * share, color, TILE * 0.06));

const gem =
  (outer: string, inner: string): Draw =>
  (id, x, y) => [
    diamond(`${id}-gem`, x + TILE / 2, y + TILE / 2, TILE * 0.5, outer),
    disc(`${id}-eye`, x + TILE / 2, y + TILE / 2, TILE * 0.17, inner),
  ];

const bars =
  (color: string): Draw =>
  (id, x, y) =>
    [0, 1, 2, 3].map((at) =>
      block(`${id}-bar-${at}`, x + TILE * 0.14, y + TILE * (0.15 + at * 0.2), TILE * (0.72 - at * 0.18), TILE * 0.1, color, TILE * 0.05),
    );

const dots =
  (color: string): Draw =>
  (id, x, y) =>
    [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) =>
        disc(`${id}-dot-${row}-${column}`, x + TILE * (0.22 + column * 0.28), y + TILE * (0.22 + row * 0.28), TILE * 0.07, color),
      ),
    );

const pills =
  (left: string, right: string): Draw =>
  (id, x, y) => [
    block(`${id}-pill-left`, x + TILE * 0.14, y + TILE * 0.12, TILE * 0.32, TILE * 0.76, left, TILE),
    block(`${id}-pill-right`, x + TILE * 0.54, y + TILE * 0.12, TILE * 0.32, TILE * 0.76, right, TILE),
  ];

/** Ground and drawing of each tile, row by row. */
const WALL: readonly (readonly [ground: string, draw: Draw])[] = [
  [CORAL, sun],
  [NIGHT, rings(CREAM)],
  [CREAM, gem(MINT, NIGHT)],
  [SUN, pills(NIGHT, CORAL)],
  [NIGHT, bars(SUN)],
  [MINT, dots(CREAM)],
  [SUN, rings(NIGHT)],
  [CREAM, pills(CORAL, MINT)],
  [MINT, gem(NIGHT, SUN)],
  [CORAL, bars(CREAM)],
];

function tiles(lang: DesignLang): PageElement[] {
  return WALL.flatMap(([ground, draw], at) => {
    const [x, y, id] = [(at % 2) * TILE, Math.floor(at / 2) * TILE, `tile-${at}`];
    return groupOf(lang, 'tile', [block(`${id}-ground`, x, y, TILE, TILE, ground), ...draw(id, x, y)], id);
  });
}

function heading(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    disc('mark', LEFT + 7, 63, 7, CORAL),
    wordsInBox(
      'school',
      [LEFT + 24, 53, COLUMN - 24, 20],
      words.school,
      { family: 'Montserrat', weight: 600, size: 13, color: INK },
      { maxLines: 1, verticalAlign: 'middle' },
    ),
    wordsInBox(
      'title',
      [LEFT - 3, 108, COLUMN + 3, 68],
      words.title,
      { family: 'Montserrat', weight: 700, size: 58, color: INK, letterSpacing: -0.02 },
      { maxLines: 1, lineHeight: 1.15 },
    ),
    wordsInBox('intro', [LEFT, 178, COLUMN, 26], words.intro, { family: 'Montserrat', size: 17, color: SOFT }, { maxLines: 1 }),
  ];
}

function graduate(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    wordsInBox(
      'course',
      [LEFT, 214, COLUMN, 62],
      '%course',
      { family: 'Montserrat', weight: 700, size: 23, color: CORAL },
      { maxLines: 3, lineHeight: 1.2 },
    ),
    wordsInBox('awarded', [LEFT, 296, COLUMN, 18], words.awarded, { family: 'Montserrat', size: 13, color: SOFT }),
    wordsInBox(
      'name',
      [LEFT, 316, COLUMN, 88],
      '%name',
      { family: 'Montserrat', weight: 600, size: 34, color: INK },
      { maxLines: 3, lineHeight: 1.15 },
    ),
  ];
}

function foot(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  const side = 92;
  return [
    rule('foot-rule', LEFT, 434, COLUMN, INK, 1.2),
    ...words.facts.flatMap(([id, title, value], at) => [
      wordsInBox(`${id}-title`, [LEFT + at * 104, 452, 98, 14], title, { family: 'Montserrat', size: 10.5, color: SOFT }, { maxLines: 1 }),
      wordsInBox(
        `${id}-value`,
        [LEFT + at * 104, 468, 98, 22],
        value,
        { family: 'Montserrat', weight: 600, size: 15, color: INK },
        { maxLines: 1 },
      ),
    ]),
    wordsInBox(
      'check',
      [LEFT, 524, 280, 16],
      words.check,
      { family: 'Montserrat', size: 10.5, color: SOFT },
      { maxLines: 1, verticalAlign: 'bottom' },
    ),
    newElement('qr', {
      id: 'code',
      x: LEFT + COLUMN - side,
      y: 448,
      width: side,
      height: side,
      color: INK,
      background: null,
      quietZone: 0,
      alt: words.alt,
      link: '%verify_url',
    }),
  ];
}
