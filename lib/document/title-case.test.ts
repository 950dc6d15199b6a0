import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lowerCase, upperCase } from './letter-case';
import { titleCase } from './title-case';

it.each([
  ['санкт-петербург', 'Санкт-Петербург'],
  ['САНКТ-ПЕТЕРБУРГ', 'Санкт-Петербург'],
  ['ростов-на-дону', 'Ростов-на-Дону'],
  ['РИО-ДЕ-ЖАНЕЙРО', 'Рио-де-Жанейро'],
  ['нижний новгород', 'Нижний Новгород'],
  ['о’коннор', 'О’Коннор'],
  ["O'CONNOR", "O'Connor"],
  ["д'артаньян", "Д'Артаньян"],
  ["дем'янюк соломія", "Дем'янюк Соломія"],
  ['ИВАНОВА АНЖЕЛА', 'Иванова Анжела'],
  ['иВАНОВ', 'Иванов'],
  ['МакДональд рональд', 'МакДональд Рональд'],
  ['ёлкин йорик', 'Ёлкин Йорик'],
  ['әсем қасымова ғани ұлжан', 'Әсем Қасымова Ғани Ұлжан'],
  ['ҚАСЫМОВА ІҢКӘР', 'Қасымова Іңкәр'],
  ['алиев вагиф гейдар оглы', 'Алиев Вагиф Гейдар оглы'],
  ['ОТТО ФОН БИСМАРК', 'Отто фон Бисмарк'],
  ['фон нейман', 'Фон Нейман'],
  ['АЛЕКСАНДР II', 'Александр II'],
  ['и.и. иванов', 'И.И. Иванов'],
  ['«школа № 5 им. пушкина»', '«Школа № 5 Им. Пушкина»'],
  ['и\u0306орик', 'И\u0306орик'],
])('writes %s as %s', (text, expected) => {
  expect(titleCase(text, 'ru')).toBe(expected);
});

it('takes an Uzbek apostrophe for a part of its letter', () => {
  expect(titleCase("o'ktam g'ulomov", 'uz')).toBe("O'ktam G'ulomov");
});

it('changes nothing when it is done twice, and only letters’ case', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."аЯёЁйқІ -'’.iXo".split('')), maxLength: 20 });
  fc.assert(
    fc.property(letters, (text) => {
      const once = titleCase(text, 'ru');
      expect(titleCase(once, 'ru')).toBe(once);
      expect(lowerCase(once, 'ru')).toBe(lowerCase(text, 'ru'));
    }),
  );
});

it('knows the two letters i of Turkish', () => {
  expect(upperCase('istanbul ılgaz', 'tr')).toBe('İSTANBUL ILGAZ');
  expect(lowerCase('İSTANBUL ILGAZ', 'tr')).toBe('istanbul ılgaz');
  expect(titleCase('istanbul', 'tr')).toBe('İstanbul');
});
