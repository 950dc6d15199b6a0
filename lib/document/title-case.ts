import { lowerCase, upperCase } from './letter-case';

/** Words within a hyphenated name that stay small: Ростов-на-Дону, Рио-де-Жанейро. */
const SMALL_WITHIN = new Set(
  'на над под при и де ди да дель дю ла ле ля лос эль сюр ан апон он of on upon the and de di da del du la le les sur an am'.split(' '),
);
/** Words of a personal name that are no names and stay small wherever they stand but at the beginning. */
const SMALL_WORDS = new Set('оглы оглу кызы гызы улы уулу угли кизи фон дер де ибн ogly oglu kyzy qizi von der de ibn'.split(' '));
/** Letters that make a name with an apostrophe after them: О’Коннор, Д’Артаньян, L’Oréal. In Уралов or Дем’янюк the word goes on. */
const BEFORE_APOSTROPHE = /^[ОДЛODL]$/u;
/** In Uzbek the apostrophe is a part of the letter before it: G‘ulom, O‘ktam. */
const UZBEK = /^uz(?:-|$)/i;
const ROMAN_NUMERAL = /^[IVX]{2,}$/u;

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’ʼ‘`][\p{L}\p{M}\p{N}]+)*/gu;
const JOINTS = /([-‐‑'’ʼ‘`])/u;

/**
 * Names as they are written: each word with a capital, from words in small letters or in capitals; a word that has both already keeps all
 * but its first letter (МакДональд). Санкт-Петербург, Ростов-на-Дону, О’Коннор, Гейдар оглы; Roman numerals stay.
 */
export function titleCase(text: string, lang: string): string {
  return text.replace(WORD, (word, at: number) => {
    const small = lowerCase(word, lang);
    const begins = text.slice(0, at).trim() === '';
    return !begins && SMALL_WORDS.has(small) ? small : titleWord(word, lang);
  });
}

function titleWord(word: string, lang: string): string {
  const parts = word.split(JOINTS);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const [before, joint] = [parts[index - 2] ?? '', parts[index - 1]];
      const hyphen = joint === undefined || /[-‐‑]/u.test(joint);
      const within = index > 0 && index < parts.length - 1 && hyphen && /^[-‐‑]$/u.test(parts[index + 1] ?? '');
      if (within && SMALL_WITHIN.has(lowerCase(part, lang))) return lowerCase(part, lang);
      if (hyphen || beginsName(before, lang)) return raised(part, lang);
      return isOneCase(part, lang) ? lowerCase(part, lang) : part;
    })
    .join('');
}

function beginsName(before: string, lang: string): boolean {
  return BEFORE_APOSTROPHE.test(upperCase(before, lang)) && !UZBEK.test(lang);
}

/** With a capital first. Words typed with Caps Lock on by mistake (иВАНОВ) are put right. */
function raised(word: string, lang: string): string {
  if (ROMAN_NUMERAL.test(word)) return word;
  const first = /^.\p{M}*/u.exec(word)?.[0] ?? '';
  const rest = word.slice(first.length);
  return upperCase(first, lang) + (isOneCase(rest, lang) ? lowerCase(rest, lang) : rest);
}

function isOneCase(text: string, lang: string): boolean {
  return text === upperCase(text, lang) || text === lowerCase(text, lang);
}
