import { toPoints } from '../../units';
import type { PageElement } from '../elements';
import { blankDocument, blankPage, newElement } from '../new-document';
import { groupOf } from './group-of';
import { block, diamond, disc, rule } from './ornament';
import type { DesignLang, StartingDesign } from './starting-design';
import { wordsInBox } from './words-in-box';

const PINE = '#0d4238';
const GOLD = '#e3b75c';
const GOLD_DEEP = '#bd8c33';
const CREAM = '#fdf6e7';
const ROSE = '#f0907f';
const SOFT = '#7f8a80';

/** A long envelope's size: a third of A4. */
const SHEET = { width: toPoints(210, 'mm'), height: toPoints(99, 'mm') };
const RIBBON = { x: 400, width: 24 };
const KNOT = { x: RIBBON.x + RIBBON.width / 2, y: 84 };
const CARD = { x: 440, width: 127 };

const WORDS = {
  ru: {
    page: 'Подарочный сертификат',
    fileName: 'Подарочный сертификат %name',
    school: 'Онлайн-школа «Название»',
    title: 'Подарочный\nсертификат',
    intro: 'Этот подарок получает',
    what: 'Курс «%course»',
    worth: 'номинал',
    code: 'код {random gift mixed=8}',
    until: 'действует до {date months=12}',
    alt: 'QR-код: проверка подарочного сертификата',
    variables: [
      { name: 'name', title: 'Кому', sample: 'Екатерина Лаврова' },
      { name: 'course', title: 'Курс', sample: 'Акварель для начинающих' },
      { name: 'amount', title: 'Номинал', sample: '5 000 ₽' },
    ],
  },
  en: {
    page: 'Gift certificate',
    fileName: 'Gift certificate %name',
    school: 'Name of the school',
    title: 'Gift\ncertificate',
    intro: 'A present for',
    what: '“%course” course',
    worth: 'value',
    code: 'code {random gift mixed=8}',
    until: 'valid until {date months=12}',
    alt: 'QR code: verify this gift certificate',
    variables: [
      { name: 'name', title: 'For whom', sample: 'Catherine Laurel' },
      { name: 'course', title: 'Course', sample: 'Watercolour for Beginners' },
      { name: 'amount', title: 'Value', sample: '$100' },
    ],
  },
} as const;

/** Festive: a pine-green card tied with a golden ribbon, confetti about its bow. */
export const gift: StartingDesign = {
  draw(lang) {
    const words = WORDS[lang];
    return blankDocument('a4-landscape', {
      lang,
      fileName: words.fileName,
      pages: [
        blankPage('a4-landscape', {
          name: words.page,
          ...SHEET,
          background: { color: PINE, picture: null },
          elements: [
            ...ground(lang),
            ...groupOf(lang, 'confetti', confetti()),
            ...groupOf(lang, 'bow', bow()),
            ...promise(lang),
            ...worth(lang),
          ],
        }),
      ],
      variables: [...words.variables],
    });
  },
};

function ground(lang: DesignLang): PageElement[] {
  const { width, height } = SHEET;
  return [
    newElement('rectangle', {
      id: 'edge',
      locked: true,
      x: 12,
      y: 12,
      width: width - 24,
      height: height - 24,
      fill: null,
      stroke: { color: GOLD_DEEP, width: 0.8 },
      radius: 8,
    }),
    block('card', RIBBON.x + RIBBON.width, 0, width - RIBBON.x - RIBBON.width, height, CREAM),
    ...groupOf(lang, 'ribbon', [
      block('ribbon', RIBBON.x, 0, RIBBON.width, height, GOLD),
      block('ribbon-shade-left', RIBBON.x, 0, 2.4, height, GOLD_DEEP),
      block('ribbon-shade-right', RIBBON.x + RIBBON.width - 2.4, 0, 2.4, height, GOLD_DEEP),
    ]),
  ];
}

function bow(): PageElement[] {
  const loop = (id: string, side: 1 | -1) => {
    const shape = (name: string, length: number, width: number, fill: string, reach: number) =>
      newElement('ellipse', {
        id: `bow-${id}-${name}`,
        locked: true,
        x: KNOT.x + side * reach - length / 2,
        y: KNOT.y - 11 - width / 2,
        width: length,
        height: width,
        rotation: side * -20,
        fill,
      });
    return [shape('loop', 62, 34, GOLD, 31), shape('fold', 40, 17, GOLD_DEEP, 32), shape('light', 36, 11, '#cf9f47', 34)];
  };
  const tail = (id: string, side: 1 | -1) =>
    newElement('rectangle', {
      id: `bow-${id}-tail`,
      locked: true,
      x: KNOT.x + side * 16 - 7,
      y: KNOT.y + 4,
      width: 14,
      height: 46,
      rotation: side * -32,
      fill: GOLD_DEEP,
      radius: 3,
    });
  return [
    tail('left', -1),
    tail('right', 1),
    ...loop('left', -1),
    ...loop('right', 1),
    newElement('rectangle', {
      id: 'bow-knot',
      locked: true,
      x: KNOT.x - 13,
      y: KNOT.y - 14,
      width: 26,
      height: 26,
      fill: GOLD,
      stroke: { color: GOLD_DEEP, width: 1.4 },
      radius: 9,
    }),
  ];
}

/** Where each piece lies, how large it is and of which colour. */
const CONFETTI = [
  [318, 38, 4, GOLD],
  [338, 66, 2.6, ROSE],
  [296, 70, 2.4, CREAM],
  [372, 30, 3, CREAM],
  [334, 98, 3.2, GOLD],
  [362, 136, 2.6, CREAM],
  [384, 170, 3.4, ROSE],
  [346, 174, 2.4, GOLD],
  [376, 222, 3, GOLD],
  [352, 250, 2.6, ROSE],
  [384, 254, 2.2, CREAM],
  [270, 40, 2.4, ROSE],
] as const;

function confetti(): PageElement[] {
  return [
    ...CONFETTI.map(([x, y, radius, color], at) =>
      at % 3 === 0 ? diamond(`confetti-${at}`, x, y, radius * 1.3, color) : disc(`confetti-${at}`, x, y, radius, color),
    ),
  ];
}

function promise(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    wordsInBox(
      'school',
      [36, 32, 230, 14],
      words.school,
      { family: 'Onest', weight: 500, size: 9.5, color: GOLD, letterSpacing: 0.06 },
      { maxLines: 1 },
    ),
    wordsInBox('title', [35, 54, 300, 84], words.title, { family: 'Yeseva One', size: 35, color: CREAM }, { lineHeight: 1.1, maxLines: 2 }),
    rule('title-rule', 36, 151, 56, GOLD, 1.4),
    wordsInBox('intro', [36, 164, 290, 14], words.intro, { family: 'Onest', size: 10, color: '#a9c2b8' }, { maxLines: 1 }),
    wordsInBox(
      'name',
      [36, 178, 296, 36],
      '%name',
      { family: 'Yeseva One', size: 21, color: GOLD },
      { maxLines: 2, verticalAlign: 'middle', lineHeight: 1.15 },
    ),
    wordsInBox('what', [36, 218, 296, 30], words.what, { family: 'Onest', size: 12.5, color: CREAM }, { maxLines: 2, lineHeight: 1.2 }),
  ];
}

function worth(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  const small = { family: 'Onest', size: 9, color: SOFT };
  return [
    wordsInBox('worth', [CARD.x, 122, CARD.width, 13], words.worth, small, { align: 'center', maxLines: 1 }),
    wordsInBox(
      'amount',
      [CARD.x, 134, CARD.width, 34],
      '%amount',
      { family: 'Onest', weight: 700, size: 26, color: PINE },
      { align: 'center', verticalAlign: 'middle', maxLines: 1 },
    ),
    newElement('qr', {
      id: 'code',
      x: CARD.x + CARD.width / 2 - 29,
      y: 174,
      width: 58,
      height: 46,
      color: PINE,
      background: null,
      quietZone: 0,
      alt: words.alt,
      link: '%verify_url',
    }),
    wordsInBox(
      'number',
      [CARD.x, 238, CARD.width, 13],
      words.code,
      { ...small, weight: 700, color: PINE, letterSpacing: 0.04 },
      { align: 'center', maxLines: 1 },
    ),
    wordsInBox('until', [CARD.x, 251, CARD.width, 13], words.until, { ...small, size: 8.5 }, { align: 'center', maxLines: 1 }),
  ];
}
