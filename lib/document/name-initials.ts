import { upperCase } from './letter-case';

export interface NameForm {
  /** BCP 47 language of the document: in Russian the surname comes first, in English last. */
  readonly lang: string;
  /** Where the surname stands in the given name; absent: found out. */
  readonly surname?: 'first' | 'last';
  /** Where initials stand; absent: after a surname that comes first, else before it. */
  readonly place?: 'before' | 'after';
}

/** «Son of», «daughter of» after the father's name: a part of the patronymic, which is shortened to its first letter. */
const SON_OR_DAUGHTER =
  /^(?:оглы|оглу|оғлы|кызы|гызы|қызы|улы|ұлы|уулу|угли|ўғли|кизи|қизи|ogly|oglu|oğlu|kyzy|qyzy|qızı|qizi|uly|uulu)$/iu;
const PATRONYMIC = /(?:вич|вна|ична|инична|ович|ovich|evich|ovna|evna)$/iu;
/** A letter and a dot: an initial already. */
const INITIAL = /^\p{L}\p{M}*\.$/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * A full name with initials: Иванов И. И. from Иванов Иван Иванович, J. Smith from John Smith in an English document. Double surnames and
 * particles stay (Римский-Корсаков Н. А., фон Нейман Д.), a double name has two initials (А.-М.), a single word stays as it is.
 */
export function nameInitials(name: string, form: NameForm): string {
  const words = wordsOf(name);
  const last = form.surname === undefined ? surnameIsLast(words, form.lang) : form.surname === 'last';
  const { surname, given } = last ? takeLast(words) : takeFirst(words);
  const initials = given.map((word) => initialsOf(word, form.lang));
  const place = form.place ?? (last && !CYRILLIC.test(name) ? 'before' : 'after');
  return (place === 'before' ? [...initials, surname] : [surname, ...initials]).filter((part) => part !== '').join(' ');
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/\s*([-‐‑])\s*/gu, '$1')
    .replace(/\.(?![-‐‑])/gu, '. ')
    .replace(/,/gu, ' ')
    .trim()
    .split(/\s+/u)
    .filter((word, index) => word !== '' && !(index > 0 && SON_OR_DAUGHTER.test(word)))
    .map((word) => word.replace(/[-‐‑](?:оглы|кызы|гызы|ogly|kyzy)$/iu, ''));
}

/** Иван Иванович Иванов and И. И. Иванов say themselves where the surname is; otherwise the language does. */
function surnameIsLast(words: readonly string[], lang: string): boolean {
  const [first = '', second = '', third] = words;
  if (INITIAL.test(first)) return true;
  if (INITIAL.test(second)) return false;
  if (third !== undefined && PATRONYMIC.test(second) && !PATRONYMIC.test(third)) return true;
  return !CYRILLIC.test(words.join('')) && /^en(?:-|$)/i.test(lang);
}

/** Small words before the surname (фон, де ла) are a part of it. */
function takeFirst(words: readonly string[]) {
  const length =
    Math.max(
      words.findIndex((word) => !isSmall(word)),
      0,
    ) + 1;
  return { surname: words.slice(0, length).join(' '), given: words.slice(length) };
}

function takeLast(words: readonly string[]) {
  let from = Math.max(words.length - 1, 0);
  while (from > 1 && isSmall(words[from - 1] ?? '') && !isSmall(words.at(-1) ?? '')) from--;
  return { surname: words.slice(from).join(' '), given: words.slice(0, from) };
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function initialsOf(word: string, lang: string): string {
  return word
    .split(/[-‐‑]/u)
    .flatMap((part) => /\p{L}\p{M}*/u.exec(part)?.[0] ?? [])
    .map((letter) => `${upperCase(letter, lang)}.`)
    .join('-');
}
