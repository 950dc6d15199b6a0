import { AppError } from '../../errors';
import { OFTEN_CHOSEN } from './well-known-passwords';

/** What every guesser tries first, besides runs of keys, digits alone and repetitions, which are found by rule; here and at schools. */
const WELL_KNOWN = new Set(
  `root toor default guest temp temporary qwe12345 word123 zenit dinamo cska fortnite katya dmitry пароль парольпароль админ
  администратор привет любовь солнышко солнце наташа марина светлана настя катюша зайчик котенок котёнок россия москва спартак зенит
  динамо школа учитель ученик диплом сертификат diploma diplomas certificate getcourse dimaker
  ${OFTEN_CHOSEN}`.split(/\s+/),
);

/** What people add to a word to make a password of it, and how much; more than that is hard to guess whatever the word. */
const ADDED = /[\d!@#$%.*_-]/;
const MOST_ADDED = 6;

/** Dates and telephone numbers are this long; so few digits are all tried. */
const DIGITS = /^\d{1,11}$/;

const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '1234567890',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

/**
 * Throws `bad_request` with the reason `weak_password` for a password that is guessed at once: a well-known one, digits alone, a run of keys,
 * a repetition, or one made of what anybody knows of the account (`known`, such as its e-mail).
 */
export function assertStrong(password: string, known: readonly string[]): void {
  if (isWeak(password, known)) throw new AppError('bad_request', { reason: 'weak_password', field: 'password' });
}

function isWeak(password: string, known: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (DIGITS.test(plain) || isWellKnown(plain)) return true;
  if (/^(.{1,4})\1+.{0,3}$/su.test(plain)) return true;
  if (RUNS.some((run) => run.includes(plain) || [...run].reverse().join('').includes(plain))) return true;
  const parts = known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 4);
  return parts.some((part) => plain.replace(part, '').length <= 4);
}

/** Whether it is such a password, or one with something added to it. */
function isWellKnown(plain: string): boolean {
  for (let added = 0; added <= MOST_ADDED; added++) {
    if (WELL_KNOWN.has(plain.slice(0, plain.length - added))) return true;
    if (!ADDED.test(plain.at(-1 - added) ?? '')) return false;
  }
  return false;
}
