import type { PageElement } from '../elements';
import { blankDocument, blankPage, newElement } from '../new-document';
import { groupOf } from './group-of';
import { block, diamond, disc, rule } from './ornament';
import type { DesignLang, StartingDesign } from './starting-design';
import { wordsInBox } from './words-in-box';

const NIGHT = '#170d2e';
const SUN = '#ffd166';
const PALE = '#cdbfe6';

/** 1080 × 1920 pixels; apps cover some 250 of them above and below, so that nothing to read stands there. */
const SHEET = { width: 810, height: 1440 };
const MIDDLE = SHEET.width / 2;
const LEFT = 72;
const COLUMN = SHEET.width - LEFT * 2;
const HEART = 448;
/** The row at the foot: the code's side, the length of the words' pill beside it, and both with the gap between them. */
const CODE = 96;
const PILL = 366;
const FOOT = CODE + 24 + PILL;

const WORDS = {
  ru: {
    page: 'История',
    fileName: 'История %name',
    title: 'Курс пройден!',
    course: '%course',
    school: 'Название школы',
    date: '{date LLLL YYYY}',
    alt: 'QR-код: проверка диплома',
    variables: [
      { name: 'name', title: 'Имя и фамилия', sample: 'Дарья Мельник' },
      { name: 'course', title: 'Курс', sample: 'Основы продюсирования' },
    ],
  },
  en: {
    page: 'Story',
    fileName: 'Story %name',
    title: 'I did it!',
    course: '%course',
    school: 'Name of the school',
    date: '{date LLLL YYYY}',
    alt: 'QR code: verify this diploma',
    variables: [
      { name: 'name', title: 'Full name', sample: 'Daria Miller' },
      { name: 'course', title: 'Course', sample: 'Producing for Beginners' },
    ],
  },
} as const;

/** For a phone's whole screen: a rising sun of glowing rings with a tick in it, large letters on the night below. */
export const story: StartingDesign = {
  draw(lang) {
    const words = WORDS[lang];
    return blankDocument('story', {
      lang,
      fileName: words.fileName,
      pages: [
        blankPage('story', {
          name: words.page,
          background: { color: NIGHT, picture: null },
          elements: [...groupOf(lang, 'stars', stars()), ...groupOf(lang, 'sun', sun(lang)), ...news(lang)],
        }),
      ],
      variables: [...words.variables],
    });
  },
};

/** Radius and colour of each ring, the outermost first. */
const GLOW = [
  [318, '#241140'],
  [274, '#3f1659'],
  [230, '#6c1f6e'],
  [188, '#a92c73'],
  [148, '#e14a63'],
  [112, '#fb8552'],
  [78, SUN],
] as const;

function sun(lang: DesignLang): PageElement[] {
  const tick = (id: string, x: number, y: number, length: number, rotation: number) =>
    newElement('rectangle', {
      id,
      locked: true,
      x: x - length / 2,
      y: y - 7,
      width: length,
      height: 14,
      rotation,
      fill: NIGHT,
      radius: 7,
    });
  return [
    ...GLOW.map(([radius, color], at) => disc(`glow-${at}`, MIDDLE, HEART, radius, color)),
    ...groupOf(lang, 'tick', [tick('tick-short', MIDDLE - 18, HEART + 12, 44, 45), tick('tick-long', MIDDLE + 14.5, HEART - 3.4, 82, -50)]),
  ];
}

/** Where each star stands and how large it is. */
const STARS = [
  [120, 250, 7],
  [690, 224, 9],
  [742, 420, 5],
  [64, 470, 5],
  [96, 690, 8],
  [716, 716, 6],
  [610, 168, 4],
  [214, 178, 5],
  [752, 560, 3.5],
  [52, 350, 3.5],
  [132, 742, 4],
  [690, 752, 4],
] as const;

function stars(): PageElement[] {
  return STARS.map(([x, y, radius], at) =>
    at % 2 === 0 ? diamond(`star-${at}`, x, y, radius, SUN) : disc(`star-${at}`, x, y, radius * 0.6, PALE),
  );
}

function news(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    wordsInBox(
      'title',
      [LEFT, 786, COLUMN, 104],
      words.title,
      { family: 'Rubik', weight: 700, size: 88, color: '#ffffff' },
      { align: 'center', maxLines: 1, verticalAlign: 'middle' },
    ),
    wordsInBox(
      'course',
      [LEFT, 894, COLUMN, 116],
      words.course,
      { family: 'Rubik', size: 42, color: SUN },
      { align: 'center', maxLines: 3, lineHeight: 1.2 },
    ),
    rule('name-rule', MIDDLE - 40, 1026, 80, '#e14a63', 5),
    wordsInBox(
      'name',
      [LEFT, 1042, COLUMN, 96],
      '%name',
      { family: 'Rubik', weight: 700, size: 44, color: '#ffffff' },
      { align: 'center', maxLines: 2, verticalAlign: 'middle', lineHeight: 1.15 },
    ),
    newElement('qr', {
      id: 'code',
      x: MIDDLE - FOOT / 2,
      y: 1154,
      width: CODE,
      height: CODE,
      color: NIGHT,
      background: '#ffffff',
      quietZone: 2,
      alt: words.alt,
      link: '%verify_url',
    }),
    block('foot', MIDDLE + FOOT / 2 - PILL, 1154 + CODE / 2 - 22, PILL, 44, '#2c1650', 22),
    wordsInBox(
      'school',
      [MIDDLE + FOOT / 2 - PILL + 16, 1154 + CODE / 2 - 22, PILL - 32, 44],
      `${words.school} · ${words.date}`,
      { family: 'Rubik', size: 21, color: PALE },
      { align: 'center', verticalAlign: 'middle', maxLines: 1 },
    ),
  ];
}
