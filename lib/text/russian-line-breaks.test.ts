import { describe, expect, it } from 'vitest';
import { breakPlaces } from './line-breaks';

/** The text with `|` where a line may well be broken and `~` where it had better not. */
function marked(text: string, lang = 'ru'): string {
  let result = '';
  let from = 0;
  for (const { at, poor } of breakPlaces(text, lang).slice(0, -1)) {
    result += text.slice(from, at).trimEnd() + (poor ? '~' : '|');
    from = at;
  }
  return result + text.slice(from);
}

describe('Russian no-break rules', () => {
  it.each([
    ['prepositions stay with their word', 'учёба в школе на курсах', 'учёба|в~школе|на~курсах'],
    ['a conjunction stays with the next word, also in capitals', 'УМ И ТАЛАНТ', 'УМ|И~ТАЛАНТ'],
    ['a quotation mark before a preposition changes nothing', 'книга «О жизни»', 'книга|«О~жизни»'],
    ['a preposition with a comma is not one', 'ноты до, ре', 'ноты|до,|ре'],
    ['particles stay with the word before', 'если бы знать ли, где же', 'если~бы|знать~ли,|где~же'],
    ['a number stays with its sign', 'диплом № 5', 'диплом|№~5'],
    ['a year stays with its abbreviation', 'в мае 2026 г. выдан', 'в~мае|2026~г.|выдан'],
    ['a town stays with its abbreviation', 'г. Москва, ул. Мира', 'г.~Москва,|ул.~Мира'],
    ['an abbreviation that belongs to the number before lets the next word go', '2026 г. Москва', '2026~г.|Москва'],
    ['a day stays with its month', 'от 24 ноября 2026 года', 'от~24~ноября|2026~года'],
    ['a number stays with what is counted', 'объёмом 72 часа, 5 % и 10 баллов', 'объёмом|72~часа,|5~%|и~10~баллов'],
    ['thousands stay together', 'сумма 1 500 000 ₽', 'сумма|1~500~000~₽'],
    ['initials stay with the surname after them', 'директор И. И. Иванов', 'директор|И.~И.~Иванов'],
    ['initials stay with the surname before them', 'выдан Иванову И. И.', 'выдан|Иванову~И.~И.'],
    ['joined initials are initials too', 'ректор И.И. Петров-Водкин', 'ректор|И.И.~Петров-|Водкин'],
    ['a dash never begins a line', 'знание — сила – труд - всё', 'знание~—|сила~–|труд~-|всё'],
    ['a short part stays at its hyphen', 'кто-то занял 1-й ряд онлайн-курса', 'кто-~то|занял|1-~й|ряд|онлайн-|курса'],
    ['abbreviated pairs stay together', 'и т. д. и т. п.', 'и~т.~д.|и~т.~п.'],
    ['titles stay with their names', 'проф. Иванова', 'проф.~Иванова'],
  ])('%s', (_rule, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('hold for Russian only', () => {
    expect(marked('в школе', 'bg')).toBe('в|школе');
    expect(marked('в школе', 'ru-RU')).toBe('в~школе');
  });

  it('keep a no-break space unbroken', () => {
    expect(marked('Анна\u00a0Мария Луиза')).toBe('Анна\u00a0Мария|Луиза');
  });

  it('let spaces that the text begins with stay before its first word', () => {
    expect(marked('  да нет')).toBe('  да~нет');
  });
});
