import type { DesignDocument } from '../../document/design-document';
import { blankDocument, blankPage, newElement, plainParagraphs } from '../../document/new-document';
import { textParagraph } from '../../document/text-paragraphs';
import type { PictureKey } from '../../drawing/display-list';

/** Keys of the uploaded pictures that the sample diploma is drawn with. */
export interface DemoPictures {
  readonly front: PictureKey;
  readonly back: PictureKey;
  readonly seal: PictureKey;
  readonly signature: PictureKey;
}

const NAVY = '#1d2d50';
const GOLD = '#8f6a28';
const INK = '#33312c';
const SOFT = '#6d675b';

const TITLE = { family: 'Playfair Display', weight: 700, color: NAVY };
const BODY = { family: 'PT Serif', color: INK };
const CAPTION = { family: 'PT Sans', color: SOFT, size: 9.5 };

/** A4 landscape: 841.89 × 595.28 pt. */
const WIDTH = 841.89;
const CENTRED = { x: 121, width: WIDTH - 242 };

/** The sample diploma: two pages with a serif and a script face, a photo by variable, a number of its own and QR codes. */
export function demoDocument(pictures: DemoPictures): DesignDocument {
  return blankDocument('a4-landscape', {
    fileName: 'Диплом %name',
    pages: [
      blankPage('a4-landscape', {
        id: 'diploma',
        name: 'Диплом',
        background: { color: '#fbf8f0', picture: { asset: pictures.front, fit: 'fill' } },
        elements: [...heading(), ...graduate(), ...signatures(pictures)],
      }),
      blankPage('a4-landscape', {
        id: 'supplement',
        name: 'Приложение',
        background: { color: '#fbf8f0', picture: { asset: pictures.back, fit: 'fill' } },
        elements: [...supplementHeading(), ...photo(), ...subjects(), ...supplementCode()],
      }),
    ],
    variables: [
      { name: 'name', title: 'Фамилия, имя, отчество', sample: 'Щербакова Алёна Юрьевна' },
      { name: 'city', title: 'Город', sample: 'Санкт-Петербург' },
      { name: 'level', title: 'Уровень', sample: 'с отличием' },
      { name: 'photo', title: 'Фотография', sample: '' },
    ],
  });
}

function heading() {
  return [
    newElement('text', {
      id: 'school',
      ...CENTRED,
      y: 82,
      height: 16,
      paragraphs: plainParagraphs(
        'ОНЛАЙН-ШКОЛА «ПРИМЕР»',
        { family: 'Montserrat', weight: 600, size: 11, color: SOFT, letterSpacing: 0.24 },
        { align: 'center' },
      ),
    }),
    newElement('text', {
      id: 'title',
      ...CENTRED,
      y: 100,
      height: 80,
      paragraphs: plainParagraphs('ДИПЛОМ', { ...TITLE, size: 62, letterSpacing: 0.12 }, { align: 'center', lineHeight: 1.15 }),
    }),
    newElement('text', {
      id: 'subtitle',
      ...CENTRED,
      y: 172,
      height: 28,
      paragraphs: plainParagraphs(
        'о дополнительном образовании',
        { family: 'Cormorant Garamond', italic: true, size: 22, color: GOLD },
        { align: 'center' },
      ),
    }),
    newElement('text', {
      id: 'number',
      ...CENTRED,
      y: 200,
      height: 16,
      paragraphs: plainParagraphs('№ {number diplomas width=5}', { ...BODY, size: 12, color: SOFT }, { align: 'center' }),
    }),
  ];
}

function graduate() {
  return [
    newElement('text', {
      id: 'intro',
      ...CENTRED,
      y: 230,
      height: 20,
      paragraphs: plainParagraphs('Настоящим подтверждается, что', { ...BODY, size: 14 }, { align: 'center' }),
    }),
    newElement('text', {
      id: 'name',
      name: 'Имя выпускника',
      x: 110,
      y: 250,
      width: WIDTH - 220,
      height: 66,
      fit: 'shrink',
      verticalAlign: 'middle',
      maxLines: 1,
      minScale: 0.45,
      paragraphs: plainParagraphs('%name', { family: 'Marck Script', size: 48, color: GOLD }, { align: 'center' }),
    }),
    newElement('line', { id: 'rule', x: 236, y: 315, width: WIDTH - 472, height: 4, stroke: { color: '#c4a566', width: 0.8 } }),
    newElement('text', {
      id: 'course',
      ...CENTRED,
      y: 326,
      height: 60,
      paragraphs: [
        textParagraph.parse({
          style: { align: 'center', lineHeight: 1.45 },
          runs: [
            { text: 'успешно завершает обучение по программе ', style: { ...BODY, size: 14 } },
            { text: '«Дизайн и вёрстка документов»', style: { ...BODY, weight: 700, size: 14, color: NAVY } },
            { text: ' в объёме 144 академических часов. Результат итоговой аттестации: ', style: { ...BODY, size: 14 } },
            { text: '%level', style: { ...BODY, weight: 700, size: 14, color: NAVY } },
            { text: '.', style: { ...BODY, size: 14 } },
          ],
        }),
      ],
    }),
  ];
}

function signatures({ seal, signature }: DemoPictures) {
  return [
    newElement('image', { id: 'seal', x: 361, y: 398, width: 120, height: 124, source: { asset: seal }, alt: 'Золотая печать школы' }),
    newElement('text', {
      id: 'place',
      x: 121,
      y: 470,
      width: 210,
      height: 40,
      verticalAlign: 'bottom',
      paragraphs: plainParagraphs('г. {default %city "Москва"}\n{date long}', { ...BODY, size: 12.5 }, { lineHeight: 1.4 }),
    }),
    newElement('image', {
      id: 'signature',
      x: 540,
      y: 412,
      width: 160,
      height: 57,
      source: { asset: signature },
      alt: 'Подпись директора',
    }),
    newElement('line', { id: 'signature-line', x: 510, y: 468, width: 211, height: 4, stroke: { color: NAVY, width: 0.6 } }),
    newElement('text', {
      id: 'director',
      x: 510,
      y: 474,
      width: 211,
      height: 36,
      paragraphs: [
        ...plainParagraphs('А. В. Соколова', { ...BODY, size: 12.5 }, { align: 'center', lineHeight: 1.4 }),
        ...plainParagraphs('директор школы', CAPTION, { align: 'center', lineHeight: 1.4 }),
      ],
    }),
  ];
}

function supplementHeading() {
  return [
    newElement('text', {
      id: 'supplement-title',
      x: 300,
      y: 92,
      width: 440,
      height: 34,
      paragraphs: plainParagraphs('Приложение к диплому', { ...TITLE, size: 27 }),
    }),
    newElement('text', {
      id: 'supplement-name',
      x: 300,
      y: 132,
      width: 440,
      height: 30,
      fit: 'shrink',
      maxLines: 2,
      paragraphs: plainParagraphs('№ {number diplomas width=5} · %name', { ...BODY, size: 14, color: GOLD }),
    }),
  ];
}

function photo() {
  return [
    newElement('rectangle', {
      id: 'photo-frame',
      x: 101,
      y: 92,
      width: 168,
      height: 208,
      fill: '#ffffff',
      stroke: { color: '#c4a566', width: 1.2 },
      radius: 4,
    }),
    newElement('image', {
      id: 'photo',
      x: 107,
      y: 98,
      width: 156,
      height: 196,
      source: { variable: 'photo' },
      fit: 'cover',
      anchor: 'top',
      alt: 'Фотография: %name',
    }),
    newElement('text', {
      id: 'photo-caption',
      x: 101,
      y: 308,
      width: 168,
      height: 40,
      paragraphs: plainParagraphs('%name', { ...CAPTION, size: 10.5 }, { align: 'center', lineHeight: 1.3 }),
    }),
  ];
}

const SUBJECTS = [
  ['Основы композиции и цвета', '24', 'отлично'],
  ['Шрифты и кириллическая типографика', '32', 'отлично'],
  ['Вёрстка многостраничных документов', '36', 'отлично'],
  ['Подготовка к печати', '16', 'хорошо'],
  ['Итоговый проект', '36', 'отлично'],
] as const;

function subjects() {
  const row = (id: string, y: number, cells: readonly [string, string, string], style: object) =>
    (
      [
        ['subject', 300, 250, 'left'],
        ['hours', 556, 60, 'center'],
        ['grade', 626, 114, 'left'],
      ] as const
    ).map(([column, x, width, align], at) =>
      newElement('text', {
        id: `${id}-${column}`,
        x,
        y,
        width,
        height: 18,
        paragraphs: plainParagraphs(cells[at] ?? '', style, { align }),
      }),
    );
  const line = (id: string, y: number, color: string) =>
    newElement('line', { id, x: 300, y, width: 440, height: 2, stroke: { color, width: 0.6 } });
  const small = { ...CAPTION, size: 9.5, letterSpacing: 0.04 };
  return [
    ...row('head', 186, ['ДИСЦИПЛИНА', 'ЧАСЫ', 'ОЦЕНКА'], small),
    line('head-line', 203, NAVY),
    ...SUBJECTS.flatMap((cells, at) => [
      ...row(`row-${at}`, 212 + at * 29, cells, { ...BODY, size: 13 }),
      line(`row-line-${at}`, 234 + at * 29, '#d9cba8'),
    ]),
    ...row('total', 212 + SUBJECTS.length * 29, ['Всего', '144', '%level'], { ...BODY, weight: 700, size: 13, color: NAVY }),
  ];
}

function supplementCode() {
  return [
    newElement('qr', {
      id: 'code',
      x: 101,
      y: 392,
      width: 112,
      height: 112,
      color: NAVY,
      background: null,
      quietZone: 1,
      text: '%verify_url',
      alt: 'QR-код: проверить диплом',
    }),
    newElement('text', {
      id: 'code-caption',
      x: 226,
      y: 448,
      width: 330,
      height: 54,
      verticalAlign: 'bottom',
      paragraphs: plainParagraphs(
        'Наведите камеру телефона на код: откроется страница, где видно, что диплом подлинный.\nВыдано {date long}, г. {default %city "Москва"}.',
        { ...CAPTION, size: 10 },
        { lineHeight: 1.4 },
      ),
    }),
  ];
}
