/** Letters of the languages that diplomas here are written in, those beyond the Russian ones listed by themselves. */
const LETTERS = {
  ru: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  kk: 'ӘәҒғҚқҢңӨөҰұҮүҺһІі',
  tt: 'ӘәӨөҮүҖҗҢңҺһ',
} as const;

/** Russian, Kazakh, Tatar. */
export type Alphabet = keyof typeof LETTERS;

const ALPHABETS = Object.keys(LETTERS) as readonly Alphabet[];

/** The alphabets of which every letter is there. */
export function alphabetsOf(hasGlyphFor: (codePoint: number) => boolean): readonly Alphabet[] {
  return ALPHABETS.filter((alphabet) => [...LETTERS[alphabet]].every((letter) => hasGlyphFor(letter.codePointAt(0) ?? 0)));
}
