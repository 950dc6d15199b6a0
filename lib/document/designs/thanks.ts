import type { PageElement } from '../elements';
import { blankDocument, blankPage } from '../new-document';
import { groupOf } from './group-of';
import { disc, leaf, ring, rule } from './ornament';
import type { DesignLang, StartingDesign } from './starting-design';
import { wordsInBox } from './words-in-box';

const PAPER = '#fffaf2';
const CLAY = '#b5523a';
const SAGE = '#8c9a6e';
const OLIVE = '#66734b';
const BERRY = '#d98368';
const INK = '#473c35';
const SOFT = '#8a7b70';

const SHEET = { width: 595.28, height: 841.89 };
const MIDDLE = SHEET.width / 2;
const COLUMN = 430;
const LEFT = MIDDLE - COLUMN / 2;
const WREATH = { y: 178, radius: 96 };

const WORDS = {
  ru: {
    page: 'Благодарственное письмо',
    fileName: 'Благодарность %name',
    thanks: 'Спасибо',
    title: 'Благодарственное письмо',
    intro: 'вручается',
    body: 'за интерес к делу, добрые слова и участие в\u00a0программе «%course». С\u00a0вами она стала теплее, а\u00a0мы\u00a0— лучше. Надеемся продолжить этот путь вместе!',
    close: 'С уважением и теплом',
    from: 'команда школы «Название»',
    place: '{default %city "Москва"}, {date long}',
    variables: [
      { name: 'name', title: 'Имя и фамилия', sample: 'Ольга Вересова' },
      { name: 'course', title: 'Программа', sample: 'Учимся учить' },
      { name: 'city', title: 'Город', sample: 'Казань' },
    ],
  },
  en: {
    page: 'Letter of thanks',
    fileName: 'Thanks to %name',
    thanks: 'Thank you',
    title: 'Letter of Appreciation',
    intro: 'presented to',
    body: 'for your curiosity, your kind words and your part in “%course”. With you the programme became warmer, and we became better. We hope to go on along this road together!',
    close: 'With respect and gratitude',
    from: 'the team of the school',
    place: '{default %city "London"}, {date long}',
    variables: [
      { name: 'name', title: 'Full name', sample: 'Olivia Verne' },
      { name: 'course', title: 'Programme', sample: 'Learning to Teach' },
      { name: 'city', title: 'City', sample: 'Bristol' },
    ],
  },
} as const;

/** Warm: a wreath of leaves and berries on cream paper, a round book face and a word by hand. */
export const thanks: StartingDesign = {
  draw(lang) {
    const words = WORDS[lang];
    return blankDocument('a4-portrait', {
      lang,
      fileName: words.fileName,
      pages: [
        blankPage('a4-portrait', {
          name: words.page,
          background: { color: PAPER, picture: null },
          elements: [...groupOf(lang, 'wreath', wreath()), ...groupOf(lang, 'garland', garland()), ...letter(lang), ...foot(lang)],
        }),
      ],
      variables: [...words.variables],
    });
  },
};

/** Two boughs that rise from below and nearly meet above, each leaf smaller than the one before. */
function wreath(): PageElement[] {
  const leaves = Array.from({ length: 11 }, (_, at) => at).flatMap((at) => {
    const along = 96 + at * 15;
    const size = [34 - at * 1.1, 12.5 - at * 0.4] as const;
    return [1, -1].flatMap((side) => {
      const angle = side === 1 ? along : 180 - along;
      const turn = (angle * Math.PI) / 180;
      const from = [MIDDLE + Math.cos(turn) * WREATH.radius, WREATH.y + Math.sin(turn) * WREATH.radius] as const;
      const rising = angle + side * 90;
      return [
        leaf(`wreath-${side}-${at}-outer`, from, rising - side * 34, size, at % 2 === 0 ? SAGE : OLIVE),
        leaf(`wreath-${side}-${at}-inner`, from, rising + side * 36, size, at % 2 === 0 ? OLIVE : SAGE),
      ];
    });
  });
  const berries = [118, 163, 208, 253].flatMap((angle, at) =>
    [angle, 180 - angle].map((placed, side) => {
      const turn = (placed * Math.PI) / 180;
      const reach = WREATH.radius + 15;
      return disc(`wreath-berry-${side}-${at}`, MIDDLE + Math.cos(turn) * reach, WREATH.y + Math.sin(turn) * reach, 4.4 - at * 0.4, BERRY);
    }),
  );
  return [
    disc('wreath-ground', MIDDLE, WREATH.y, 82, '#fdf0df'),
    ring('wreath-stem', MIDDLE, WREATH.y, WREATH.radius + 0.6, OLIVE, 1.2),
    ...leaves,
    ...berries,
  ];
}

/** A row of leaves along the foot of the page, growing from its middle to both sides. */
function garland(): PageElement[] {
  const y = SHEET.height - 62;
  return [
    rule('garland-stem', MIDDLE - 128, y, 256, OLIVE, 1),
    ...[1, -1].flatMap((side) =>
      Array.from({ length: 7 }, (_, at) => at).flatMap((at) => {
        const from = [MIDDLE + side * (14 + at * 16), y] as const;
        const size = [21 - at, 7.6 - at * 0.4] as const;
        const outward = side === 1 ? 0 : 180;
        return [
          leaf(`garland-${side}-${at}-up`, from, outward - side * 38, size, at % 2 === 0 ? SAGE : OLIVE),
          leaf(`garland-${side}-${at}-down`, from, outward + side * 38, size, at % 2 === 0 ? OLIVE : SAGE),
        ];
      }),
    ),
    disc('garland-berry', MIDDLE, y, 5, BERRY),
    disc('garland-berry-left', MIDDLE - 132, y, 3, BERRY),
    disc('garland-berry-right', MIDDLE + 132, y, 3, BERRY),
  ];
}

function letter(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    wordsInBox(
      'thanks',
      [MIDDLE - 74, WREATH.y - 34, 148, 64],
      words.thanks,
      { family: 'Marck Script', size: 42, color: CLAY },
      { align: 'center', verticalAlign: 'middle', maxLines: 1 },
    ),
    wordsInBox(
      'title',
      [LEFT - 20, 318, COLUMN + 40, 46],
      words.title,
      { family: 'Lora', size: 34, color: INK },
      { align: 'center', maxLines: 1 },
    ),
    wordsInBox('intro', [LEFT, 374, COLUMN, 24], words.intro, { family: 'Lora', italic: true, size: 16, color: SOFT }, { align: 'center' }),
    wordsInBox(
      'name',
      [LEFT, 402, COLUMN, 84],
      '%name',
      { family: 'Lora', weight: 700, italic: true, size: 32, color: CLAY },
      { align: 'center', verticalAlign: 'middle', maxLines: 2, lineHeight: 1.2 },
    ),
    rule('name-rule', MIDDLE - 60, 497, 120, BERRY, 1.2),
    wordsInBox(
      'body',
      [LEFT, 514, COLUMN, 134],
      words.body,
      { family: 'Lora', size: 16, color: INK },
      { align: 'center', lineHeight: 1.6 },
    ),
  ];
}

function foot(lang: DesignLang): PageElement[] {
  const words = WORDS[lang];
  return [
    wordsInBox(
      'close',
      [LEFT, 664, COLUMN, 32],
      words.close,
      { family: 'Marck Script', size: 23, color: CLAY },
      { align: 'center', maxLines: 1 },
    ),
    wordsInBox('from', [LEFT, 698, COLUMN, 20], words.from, { family: 'Lora', size: 13.5, color: INK }, { align: 'center', maxLines: 1 }),
    wordsInBox('place', [LEFT, 720, COLUMN, 18], words.place, { family: 'Lora', size: 12, color: SOFT }, { align: 'center', maxLines: 1 }),
  ];
}
