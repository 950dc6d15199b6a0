/**
 * Russian no-break rules, after Milchin's "Справочник издателя и автора" and what the common typographs agree on. They only mark breaks
 * as poor; where nothing else leaves a line within its width, it is broken there all the same.
 */

/** Prepositions, conjunctions and the negation, which must not be parted from the word after them. */
const CLINGS_TO_NEXT = words('в во к ко о об обо с со у на по за из от до и а но да не ни без для при под над про или изо');

/** Particles, which must not be parted from the word before them. */
const CLINGS_TO_PREVIOUS = words('бы б ли ль же ж');

/** What a number is not parted from: units, signs and the words counted most on diplomas. Written without the final full stop. */
const COUNTED = words(
  'г гг год года году годом годы лет в вв век века веке ч час часа часов мин минута минуты минут сек с секунд день дня дней нед неделя недели недель мес месяц месяца месяцев ' +
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря янв фев мар апр июн июл авг сен сент окт ноя нояб дек ' +
    'р руб рубль рубля рублей коп тыс млн млрд шт чел кг т км м см мм га л мл мб гб кб экз стр с п балл балла баллов место места класс класса классе курс курса курсе ' +
    'степени степень группа группы разряд разряда ак академ академических академический уч учебных зачётных зачетных з.е % ₽ $ € ° °c °с',
);

/** Abbreviations that must not be parted from the name or number after them. */
const ABBREVIATIONS = words(
  'г. гор. пгт. пос. пос с. д. дер. обл. р-н ул. ул пр. пр-т просп. пл. пер. наб. ш. б-р кв. корп. стр. оф. каб. им. ст. гл. п. пп. подп. разд. рис. табл. т. ч. вып. ' +
    'проф. доц. акад. канд. д-р чл.-корр. асп. преп. инж. тов. гр. гр-н гр-ка св. о. оз. № №№ § §§',
);

const INITIALS = /^\p{Lu}\.(?:-?\p{Lu}\.)*$/u;
const CAPITALISED = /^\p{Lu}[\p{L}’'-]+$/u;
const CAPITAL_FIRST = /^[«„“"(]*\p{Lu}/u;
const NAME_OR_NUMBER = /^[«„“"(]*[\p{Lu}\d]/u;
const NUMBER = /^\d[\d.,:/–—-]*$/;
const THOUSANDS = /^\d{3}(?!\d)/;
const ABBREVIATED_LETTER = /^\p{Ll}\.$/u;
const ABBREVIATED_SHORT = /^\p{Ll}{1,2}\./u;
const OPENING = /^[«„“‘"'([]+/;
const CLOSING = /[»”’"')\],;:!?….]+$/;

/**
 * Whether Russian typography keeps together what stands on both sides of a place where Unicode allows a line break.
 *
 * @param end Where the text before the break ends, its trailing spaces left out.
 * @param at Where the text after the break begins; equal to `end` when no space stands between.
 */
export function keepsTogether(text: string, end: number, at: number): boolean {
  const start = wordStart(text, end);
  const next = text.slice(at, wordEnd(text, at));
  if (beginsWithDash(next)) return true;
  if (end === at) return shortPartAtHyphen(text, start, at, next);
  const previous = text.slice(start, end).replace(OPENING, '');
  const bareNext = next.replace(CLOSING, '');
  if (CLINGS_TO_NEXT.has(previous.toLowerCase()) || CLINGS_TO_PREVIOUS.has(bareNext.toLowerCase())) return true;
  return (
    numberAndCounted(previous, next, bareNext) || abbreviationAndName(text, start, previous, next) || initialsAndSurname(previous, next)
  );
}

/** A dash ends the line before it and never begins one. */
function beginsWithDash(next: string): boolean {
  return next.startsWith('—') || next.startsWith('–') || next === '-';
}

/** «1-й», «кто-то», «по-русски»: a part of one or two letters does not stand alone. */
function shortPartAtHyphen(text: string, start: number, at: number, next: string): boolean {
  if (text[at - 1] !== '-') return false;
  const before = text.slice(start, at - 1).replace(OPENING, '');
  const after = next.replace(CLOSING, '');
  return before.length - before.lastIndexOf('-') - 1 <= 2 || (after.includes('-') ? after.indexOf('-') : after.length) <= 2;
}

/** «2026 г.», «72 часа», «5 %», «1 500». */
function numberAndCounted(previous: string, next: string, bareNext: string): boolean {
  if (!NUMBER.test(previous)) return false;
  return COUNTED.has(bareNext.toLowerCase()) || (THOUSANDS.test(next) && previous.length <= 3);
}

/** «г. Москва», «ул. Мира», «№ 5», «т. д.»; not «2026 г. Москва», where the abbreviation belongs to the number before it. */
function abbreviationAndName(text: string, start: number, previous: string, next: string): boolean {
  const oneLetter = ABBREVIATED_LETTER.test(previous);
  if (oneLetter && ABBREVIATED_SHORT.test(next)) return true;
  if (!ABBREVIATIONS.has(previous.toLowerCase()) || (oneLetter && !NAME_OR_NUMBER.test(next))) return false;
  const before = trimmedEnd(text, start);
  return !NUMBER.test(text.slice(wordStart(text, before), before));
}

/** «И. И. Иванов», «Иванов И. И.». */
function initialsAndSurname(previous: string, next: string): boolean {
  if (INITIALS.test(previous)) return CAPITAL_FIRST.test(next);
  return CAPITALISED.test(previous) && INITIALS.test(next.replace(/[»”"),;:]+$/, ''));
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

function trimmedEnd(text: string, end: number): number {
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** Space, no-break space and narrow no-break space. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x202f;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
