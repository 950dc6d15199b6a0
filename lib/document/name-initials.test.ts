import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameInitials } from './name-initials';

it.each([
  ['Иванов Иван Иванович', 'Иванов И. И.'],
  ['  Иванов   Иван  ', 'Иванов И.'],
  ['Иванов', 'Иванов'],
  ['', ''],
  ['иванов иван иванович', 'иванов И. И.'],
  ['ИВАНОВ ИВАН', 'ИВАНОВ И.'],
  ['Петров-Водкин Кузьма Сергеевич', 'Петров-Водкин К. С.'],
  ['Римский - Корсаков Николай', 'Римский-Корсаков Н.'],
  ['Петрова Анна-Мария Ивановна', 'Петрова А.-М. И.'],
  ['Ёлкин Ёж Йосипович', 'Ёлкин Ё. Й.'],
  ['Иван Иванович Иванов', 'Иванов И. И.'],
  ['Мария Ильинична Ким', 'Ким М. И.'],
  ['Войнович Пётр Ильич', 'Войнович П. И.'],
  ['Алиев Вагиф Гейдар оглы', 'Алиев В. Г.'],
  ['Алиев Вагиф Гейдар-оглы', 'Алиев В. Г.'],
  ['Алиева Лейла Гейдар кызы', 'Алиева Л. Г.'],
  ['Назарбаев Нұрсұлтан Әбішұлы', 'Назарбаев Н. Ә.'],
  ['Қасымова Ұлжан Өмірқызы', 'Қасымова Ұ. Ө.'],
  ['фон Нейман Джон', 'фон Нейман Д.'],
  ['де ла Крус Хуан', 'де ла Крус Х.'],
  ['фон Нейман', 'фон Нейман'],
  ['Ван Ли', 'Ван Л.'],
  ['Иванов И.И.', 'Иванов И. И.'],
  ['И. И. Иванов', 'Иванов И. И.'],
  ['Иванов, Иван', 'Иванов И.'],
  ['О’Коннор Анна', 'О’Коннор А.'],
  ['Smith John', 'Smith J.'],
])('in a Russian document %s is %s', (name, expected) => {
  expect(nameInitials(name, { lang: 'ru' })).toBe(expected);
});

it.each([
  ['John Ronald Smith', 'J. R. Smith'],
  ['Ludwig van Beethoven', 'L. van Beethoven'],
  ['J. R. R. Tolkien', 'J. R. R. Tolkien'],
  ['Madonna', 'Madonna'],
  ['Иванов Иван', 'Иванов И.'],
  ['Jean-Luc Picard', 'J.-L. Picard'],
])('in an English document %s is %s', (name, expected) => {
  expect(nameInitials(name, { lang: 'en' })).toBe(expected);
});

it('takes the surname from where it is said to be, and puts initials where they are wanted', () => {
  expect(nameInitials('Анна Ли', { lang: 'ru', surname: 'last' })).toBe('Ли А.');
  expect(nameInitials('Ivanov Ivan', { lang: 'en', surname: 'first' })).toBe('Ivanov I.');
  expect(nameInitials('Иванов Иван Иванович', { lang: 'ru', place: 'before' })).toBe('И. И. Иванов');
  expect(nameInitials('John Smith', { lang: 'en', place: 'after' })).toBe('Smith J.');
});

it('changes nothing when it is done twice', () => {
  const surname = fc.constantFrom('Иванов', 'Петров-Водкин', 'фон Нейман', 'Smith', 'Ёлкин');
  const given = fc.constantFrom('Анна-Мария', 'Фома', 'оглы', 'Ёж', 'John', 'И.', 'Қас');
  fc.assert(
    fc.property(surname, fc.array(given, { maxLength: 4 }), (first, others) => {
      const once = nameInitials([first, ...others].join(' '), { lang: 'ru' });
      expect(once.startsWith(first)).toBe(true);
      expect(nameInitials(once, { lang: 'ru' })).toBe(once);
    }),
  );
});
