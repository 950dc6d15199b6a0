import { toPoints } from '../../units';
import type { PageElement } from '../elements';
import { blankDocument, blankPage, newElement } from '../new-document';
import { groupOf } from './group-of';
import { block, disc, ring } from './ornament';
import type { DesignLang, StartingDesign } from './starting-design';
import { wordsInBox } from './words-in-box';

const BLUE = '#2b4ee6';
const BLUE_DEEP = '#1e3bb8';
const LIME = '#d3f261';
const SKY = '#e1e8ff';
const SHADOW = '#a9b9f5';
const INK = '#141a33';
const SOFT = '#676e8c';

/** Fits the usual pocket on a lanyard. */
const SHEET = { width: toPoints(90, 'mm'), height: toPoints(130, 'mm') };
const BAND = 150;
const PHOTO = { x: 22, y: 96, width: 102, height: 126 };
const LEFT = 22;
const COLUMN = SHEET.width - LEFT * 2;

const WORDS = {
  ru: {
    page: 'Бейдж',
    fileName: 'Бейдж %name',
    event: 'Весенняя\nконференция',
    role: 'Участник',
    city: '{default %city ""}',
    alt: 'QR-код: проверка бейджа',
    photo: 'Фотография: %name',
    variables: [
      { name: 'name', title: 'Имя и фамилия', sample: 'Артём Соколов' },
      { name: 'position', title: 'Должность', sample: 'Методист' },
      { name: 'city', title: 'Город', sample: 'Новосибирск' },
      { name: 'photo', title: 'Фотография', sample: '' },
    ],
  },
  en: {
    page: 'Badge',
    fileName: 'Badge %name',
    event: 'Spring\nConference',
    role: 'Attendee',
    city: '{default %city ""}',
    alt: 'QR code: verify this badge',
    photo: 'Photo: %name',
    variables: [
      { name: 'name', title: 'Full name', sample: 'Arthur Hawkins' },
      { name: 'position', title: 'Position', sample: 'Course designer' },
      { name: 'city', title: 'City', sample: 'Manchester' },
      { name: 'photo', title: 'Photo', sample: '' },
    ],
  },
} as const;

/** For a lanyard: a portrait by variable, over a band with rings, and a name that is read from afar. */
export const badge: StartingDesign = {
  draw(lang) {
    const words = WORDS[lang];
    return blankDocument('a4-portrait', {
      lang,
      fileName: words.fileName,
      pages: [blankPage('a4-portrait', { name: words.page, ...SHEET, elements: [...band(lang), ...portrait(lang), ...person(lang)] })],
      variables: [...words.variables],
    });
  },
};

function band(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  const [x, y] = [187, 95];
  return [
    ...groupOf(lang, 'band', [
      block('band', 0, 0, SHEET.width, BAND, BLUE),
      ...groupOf(lang, 'rings', [
        disc('rings-ground', x, y, 46, BLUE_DEEP),
        ...[46, 36, 26, 16].map((radius, at) => ring(`rings-${at}`, x, y, radius, at % 2 === 0 ? LIME : '#6f8bff', 2.8)),
        disc('rings-eye', x, y, 6, LIME),
      ]),
      block('slot', SHEET.width / 2 - 23, 13, 46, 10, '#ffffff', 5),
    ]),
    wordsInBox(
      'event',
      [LEFT, 40, 118, 42],
      words.event,
      { family: 'Onest', weight: 700, size: 16, color: '#ffffff' },
      { lineHeight: 1.15, maxLines: 2 },
    ),
  ];
}

/** What stands where a portrait is missing lies under it. */
function portrait(lang: DesignLang): PageElement[] {
  const { x, y, width, height } = PHOTO;
  const middle = x + width / 2;
  return [
    ...groupOf(lang, 'photoFrame', [
      block('photo-frame', x - 5, y - 5, width + 10, height + 10, '#ffffff', 9),
      block('photo-ground', x, y, width, height, SKY),
      disc('photo-head', middle, y + 50, 23, SHADOW),
      newElement('ellipse', {
        id: 'photo-shoulders',
        locked: true,
        x: middle - 42,
        y: y + height - 44,
        width: 84,
        height: 88,
        fill: SHADOW,
      }),
      block('photo-foot', x - 5, y + height, width + 10, 46, '#ffffff'),
    ]),
    newElement('image', { id: 'photo', ...PHOTO, source: { variable: 'photo' }, fit: 'cover', anchor: 'top', alt: WORDS[lang].photo }),
  ];
}

function person(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  const right = PHOTO.x + PHOTO.width + 17;
  return [
    block('role-ground', right, 164, SHEET.width - right - LEFT, 22, LIME, 11),
    wordsInBox(
      'role',
      [right + 6, 164, SHEET.width - right - LEFT - 12, 22],
      words.role,
      { family: 'Onest', weight: 700, size: 11, color: INK },
      { align: 'center', verticalAlign: 'middle', maxLines: 1 },
    ),
    wordsInBox(
      'city',
      [right, 194, SHEET.width - right - LEFT, 28],
      words.city,
      { family: 'Onest', size: 10.5, color: SOFT },
      { align: 'center', maxLines: 2 },
    ),
    wordsInBox(
      'name',
      [LEFT, 232, COLUMN, 76],
      '%name',
      { family: 'Onest', weight: 700, size: 34, color: INK },
      { maxLines: 3, lineHeight: 1.05 },
    ),
    wordsInBox(
      'position',
      [LEFT, 318, COLUMN - 60, 34],
      '%position',
      { family: 'Onest', size: 13, color: SOFT },
      { maxLines: 2, verticalAlign: 'bottom', lineHeight: 1.2 },
    ),
    newElement('qr', {
      id: 'code',
      x: SHEET.width - LEFT - 44,
      y: 308,
      width: 44,
      height: 44,
      color: INK,
      background: null,
      quietZone: 0,
      alt: words.alt,
      link: '%verify_url',
    }),
  ];
}
