import type { PageElement } from '../elements';
import { blankDocument, blankPage, newElement } from '../new-document';
import { groupOf } from './group-of';
import { diamond, disc, frame, rosette, rule } from './ornament';
import type { DesignLang, StartingDesign } from './starting-design';
import { wordsInBox } from './words-in-box';

const WINE = '#6e1f2f';
const GOLD = '#a9813f';
const INK = '#2f2a26';
const SOFT = '#766b5e';
const PAPER = '#fcf9f2';
const WATERMARK = '#f3ebdb';

const SHEET = { width: 841.89, height: 595.28 };
const MIDDLE = SHEET.width / 2;
const COLUMN = 600;
const LEFT = MIDDLE - COLUMN / 2;

const WORDS = {
  ru: {
    page: 'Диплом',
    fileName: 'Диплом %name',
    school: 'Онлайн-школа «Название»',
    title: 'Диплом',
    number: '№ {number diplomas width=5}',
    intro: 'Настоящим подтверждается, что',
    done: 'успешно завершает обучение по программе',
    course: '«%course»',
    date: '{date long}',
    dateNote: 'дата выдачи',
    signature: 'И. О. Фамилия',
    signatureNote: 'руководитель школы',
    check: 'Проверить диплом',
    alt: 'QR-код: проверка диплома',
    titles: { name: 'Фамилия, имя, отчество', course: 'Программа' },
    samples: { name: 'Белова Мария Андреевна', course: 'Основы ландшафтного дизайна' },
  },
  en: {
    page: 'Diploma',
    fileName: 'Diploma %name',
    school: 'Name of the school',
    title: 'Diploma',
    number: 'No. {number diplomas width=5}',
    intro: 'This is to certify that',
    done: 'has successfully completed the programme',
    course: '“%course”',
    date: '{date long}',
    dateNote: 'date of issue',
    signature: 'A. B. Surname',
    signatureNote: 'head of the school',
    check: 'Verify this diploma',
    alt: 'QR code: verify this diploma',
    titles: { name: 'Full name', course: 'Programme' },
    samples: { name: 'Maria Bennett', course: 'Introduction to Landscape Design' },
  },
} as const;

/** Classical: ivory paper, a frame with a row of pearls, rosettes in its corners and a large one as a watermark. */
export const diploma: StartingDesign = {
  draw(lang) {
    const words = WORDS[lang];
    return blankDocument('a4-landscape', {
      lang,
      fileName: words.fileName,
      pages: [
        blankPage('a4-landscape', {
          name: words.page,
          background: { color: PAPER, picture: null },
          elements: [...paper(lang), ...heading(lang), ...graduate(lang), ...foot(lang)],
        }),
      ],
      variables: [
        { name: 'name', title: words.titles.name, sample: words.samples.name },
        { name: 'course', title: words.titles.course, sample: words.samples.course },
      ],
    });
  },
};

function paper(lang: DesignLang): PageElement[] {
  const corners = [
    [44, 44],
    [SHEET.width - 44, 44],
    [44, SHEET.height - 44],
    [SHEET.width - 44, SHEET.height - 44],
  ] as const;
  const corner = ([x, y]: (typeof corners)[number], at: number) => [
    disc(`corner-${at}-ground`, x, y, 35, PAPER),
    ...rosette(`corner-${at}`, { x, y, radius: 31, slim: 0.45, loops: 9, color: GOLD, line: 0.7 }),
    disc(`corner-${at}-eye`, x, y, 5, WINE),
  ];
  const watermark = rosette('watermark', { x: MIDDLE, y: 300, radius: 205, slim: 0.42, loops: 18, color: WATERMARK, line: 1 });
  return [
    ...groupOf(lang, 'watermark', watermark),
    ...groupOf(lang, 'frame', [
      frame('frame-outer', SHEET, 22, { color: WINE, width: 2.4 }),
      frame('frame-pearls', SHEET, 28.5, { color: GOLD, width: 2.6, dash: 'dotted' }),
      frame('frame-inner', SHEET, 35, { color: WINE, width: 0.7 }),
      ...corners.flatMap((place, at) => groupOf(lang, 'corner', corner(place, at), `corner-${at}`)),
    ]),
  ];
}

function heading(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    wordsInBox(
      'school',
      [LEFT, 72, COLUMN, 18],
      words.school,
      { family: 'Cormorant Garamond', weight: 700, size: 14, color: SOFT, letterSpacing: 0.16, letterCase: 'upper' },
      { align: 'center', maxLines: 1 },
    ),
    wordsInBox(
      'title',
      [LEFT, 94, COLUMN, 88],
      words.title,
      { family: 'Forum', size: 76, color: WINE, letterSpacing: 0.14, letterCase: 'upper' },
      { align: 'center', lineHeight: 1.1 },
    ),
    ...groupOf(lang, 'divider', divider('divider', 192)),
    wordsInBox(
      'number',
      [LEFT, 204, COLUMN, 20],
      words.number,
      { family: 'EB Garamond', size: 14, color: GOLD, letterSpacing: 0.06 },
      { align: 'center' },
    ),
  ];
}

function divider(id: string, y: number): PageElement[] {
  return [
    rule(`${id}-left`, MIDDLE - 122, y, 106, GOLD, 0.8),
    diamond(`${id}-small-left`, MIDDLE - 11, y, 2.6, GOLD),
    diamond(`${id}-middle`, MIDDLE, y, 5.2, WINE),
    diamond(`${id}-small-right`, MIDDLE + 11, y, 2.6, GOLD),
    rule(`${id}-right`, MIDDLE + 16, y, 106, GOLD, 0.8),
  ];
}

function graduate(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  const plain = { family: 'Cormorant Garamond', size: 19, color: INK };
  return [
    wordsInBox('intro', [LEFT, 238, COLUMN, 26], words.intro, { ...plain, italic: true }, { align: 'center' }),
    wordsInBox(
      'name',
      [LEFT, 264, COLUMN, 62],
      '%name',
      { family: 'Playfair Display', italic: true, size: 40, color: WINE },
      { align: 'center', verticalAlign: 'middle', maxLines: 2, lineHeight: 1.15 },
    ),
    rule('name-rule', MIDDLE - 230, 331, 460, GOLD, 0.8),
    wordsInBox('done', [LEFT, 342, COLUMN, 26], words.done, { ...plain, italic: true }, { align: 'center' }),
    wordsInBox(
      'course',
      [LEFT + 20, 370, COLUMN - 40, 56],
      words.course,
      { family: 'Cormorant Garamond', weight: 700, size: 26, color: INK },
      { align: 'center', maxLines: 2, lineHeight: 1.1 },
    ),
  ];
}

function foot(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  const strong = { family: 'Cormorant Garamond', weight: 700, size: 16, color: INK };
  const note = { family: 'Cormorant Garamond', italic: true, size: 13, color: SOFT };
  const column = (id: string, x: number, value: string, under: string) => [
    wordsInBox(id, [x, 468, 190, 22], value, strong, { align: 'center', verticalAlign: 'bottom', maxLines: 1 }),
    rule(`${id}-rule`, x, 494, 190, WINE, 0.6),
    wordsInBox(`${id}-note`, [x, 498, 190, 18], under, note, { align: 'center', maxLines: 1 }),
  ];
  return [
    ...column('date', 112, words.date, words.dateNote),
    newElement('qr', {
      id: 'code',
      x: MIDDLE - 36,
      y: 440,
      width: 72,
      height: 72,
      color: WINE,
      background: null,
      quietZone: 0,
      alt: words.alt,
      link: '%verify_url',
    }),
    wordsInBox('check', [MIDDLE - 90, 517, 180, 16], words.check, { ...note, size: 11.5 }, { align: 'center', maxLines: 1 }),
    ...column('signature', SHEET.width - 112 - 190, words.signature, words.signatureNote),
  ];
}
