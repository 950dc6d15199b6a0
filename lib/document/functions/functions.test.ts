import { describe, expect, expectTypeOf, it } from 'vitest';
import { fillText } from '../fill-text';
import type { FileValues } from '../file-values';
import type { Expected, IssueFact } from '../issues';
import { testValues } from '../test-fixtures';
import { NO_SETTINGS } from '../variable-settings';
import { functions, type FunctionName } from './index';

function print(text: string, values: FileValues = testValues(), lang = 'ru') {
  const issues: IssueFact[] = [];
  return { text: fillText(text, { values, settings: NO_SETTINGS, lang, report: (issue) => issues.push(issue) }), issues };
}

/** Written → printed, without any issue. */
function prints(written: string, expected: string, values?: FileValues, lang?: string) {
  expect(print(written, values, lang)).toEqual({ text: expected, issues: [] });
}

/** Printed as written, the argument named, and what should stand there. */
function refuses(written: string, argument: string, expected: Expected) {
  expect(print(written)).toEqual({ text: written, issues: [{ code: 'bad_function', written, argument, expected }] });
}

describe('the registry', () => {
  it('names each function by its own name', () => {
    expectTypeOf<{ [Name in FunctionName]: (typeof functions)[Name]['name'] }[FunctionName]>().toEqualTypeOf<FunctionName>();
    for (const [name, definition] of Object.entries(functions)) expect(definition.name).toBe(name);
  });
});

describe('{date}', () => {
  it.each([
    ['{date}', 'ru', '24.11.2026'],
    ['{date}', 'en', '24/11/2026'],
    ['{date}', 'en-US', '11/24/2026'],
    ['{Date SHORT}', 'ru', '24.11.2026'],
    ['{date long}', 'ru', '24 ноября 2026 г.'],
    ['{date long}', 'ru-RU', '24 ноября 2026 г.'],
    ['{date long}', 'en', '24 November 2026'],
    ['{date long}', 'en-US', 'November 24, 2026'],
    ['{date DD.MM.YYYY}', 'ru', '24.11.2026'],
    ['{date DDMMYY}', 'ru', '241126'],
    ['{date "D/M"}', 'ru', '24/11'],
    ['{date «DD» MMMM YYYY г.}', 'ru', '«24» ноября 2026 г.'],
    ['{date Д ММММ ГГГГ года}', 'ru', '24 ноября 2026 года'],
    ['{date ДД.ММ.ГГ ЧЧ:мм:сс}', 'ru', '24.11.26 09:05:07'],
    ['{date H:mm}', 'ru', '9:05'],
    ['{date LLLL YYYY}', 'ru', 'ноябрь 2026'],
    ['{date МММ}', 'ru', 'нояб.'],
    ['{date [Дано] ДД.ММ}', 'ru', 'Дано 24.11'],
    ['{date Дано ДД.ММ}', 'ru', 'Дано 24.11'],
    ['{date [DD] DD}', 'ru', 'DD 24'],
    ['{date}', 'kk', '24.11.2026'],
    ['{date long}', 'kk', '2026 жылғы 24 қараша'],
    ['{date long lang=en}', 'ru', '24 November 2026'],
    ['{date long lang=en-US}', 'ru', 'November 24, 2026'],
    ['{date D MMM lang=ru}', 'en', '24 нояб.'],
    ['{date days=7}', 'ru', '01.12.2026'],
    ['{date days=-24}', 'ru', '31.10.2026'],
    ['{date long years=3 months=+3 days=-1}', 'ru', '23 февраля 2030 г.'],
    ['{date HH:mm days=1}', 'ru', '09:05'],
  ])('prints %s in %s as %s', (written, lang, expected) => {
    prints(written, expected, testValues(), lang);
  });

  it.each([
    ['05.06.2001', '5 июня 2001 г.'],
    ['5.6.2001', '5 июня 2001 г.'],
    ['05/06/2001', '5 июня 2001 г.'],
    ['05-06-2001', '5 июня 2001 г.'],
    ['2001-06-05', '5 июня 2001 г.'],
    ['2001-06-05T10:20:30+03:00', '5 июня 2001 г.'],
    ['05.06.2001 10:20', '5 июня 2001 г.'],
    ['05.06.2001 г.', '5 июня 2001 г.'],
    ['5 июня 2001', '5 июня 2001 г.'],
    ['«05» Июня 2001 года', '5 июня 2001 г.'],
    ['5 June 2001', '5 июня 2001 г.'],
    [' 29.02.2024 ', '29 февраля 2024 г.'],
  ])('reads the value %s', (value, expected) => {
    prints('{date %day long}', expected, testValues({ day: value }));
  });

  it('reads slashes as an American writes them in an American document', () => {
    prints('{date %day long}', 'June 5, 2001', testValues({ day: '6/5/2001' }), 'en-US');
  });

  it('prints the time of a value', () => {
    prints('{date %day HH:mm:ss}', '10:20:00', testValues({ day: '2001-06-05 10:20' }));
  });

  it.each(['завтра', '31.02.2001', '29.02.2023', '00.01.2001', '1.13.2001', '05.06.01', '5.6/2001', '2001-06-05 25:00'])(
    'prints a value that is no date as it is, and says so: %s',
    (value) => {
      expect(print('{date %day}', testValues({ day: value }))).toEqual({
        text: value,
        issues: [{ code: 'bad_function', written: '{date %day}', argument: '%day', expected: 'date_value' }],
      });
    },
  );

  it('prints 9 мая 2026 г. from a value, and a month later than its last day', () => {
    prints('{date %day long}', '9 мая 2026 г.', testValues({ day: '2026-05-09' }));
    prints('{date %day months=1}', '28.02.2026', testValues({ day: '31.01.2026' }));
  });

  it('reads the date that another function prints', () => {
    prints('{date {default %day "01.09.2026"} long}', '1 сентября 2026 г.', testValues({ day: '' }));
  });

  it('says that its variable has no value', () => {
    expect(print('{date %day long}').issues).toEqual([{ code: 'missing_value', variable: 'day' }]);
  });

  it('refuses a format without signs, and a variable or an option in a wrong place', () => {
    refuses('{date tomorrow}', 'tomorrow', 'date_format');
    refuses('{date long %day}', '%day', 'date_format');
    refuses('{date width=5}', 'width=5', 'date_option');
    refuses('{date days=soon}', 'days=soon', 'date_option');
    refuses('{date lang=fr}', 'lang=fr', 'date_language');
  });

  it.each('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ').map((word, at) => [at + 1, word]))(
    'knows month %s as %s',
    (month, word) => {
      prints('{date %day MMMM}', String(word), testValues({ day: `01.${month}.2026` }));
    },
  );
});

describe('{random}', () => {
  const values = testValues({}, { draws: { ...testValues().draws, random: { code: '0042' } } });

  it('prints what was drawn for its name, whatever its form', () => {
    prints('{random code} {random code digits=4} {random code letters=8}', '0042 0042 0042', values);
  });

  it('prints nothing when it was not drawn, and says so', () => {
    expect(print('[{random code}]')).toEqual({ text: '[]', issues: [{ code: 'missing_draw', written: '{random code}' }] });
  });

  it('refuses what it does not understand', () => {
    refuses('{random}', '', 'draw_name');
    refuses('{random digits=4}', 'digits=4', 'draw_name');
    refuses('{random %code}', '%code', 'draw_name');
    refuses('{random co.de}', 'co.de', 'draw_name');
    refuses('{random code digits=0}', 'digits=0', 'random_form');
    refuses('{random code digits=33}', 'digits=33', 'random_form');
    refuses('{random code digits=1.5}', 'digits=1.5', 'random_form');
    refuses('{random code stars=5}', 'stars=5', 'random_form');
    refuses('{random code letters=5 digits=5}', 'digits=5', 'nothing_more');
    refuses('{random code six}', 'six', 'random_form');
  });
});

describe('{number}', () => {
  const values = testValues({}, { draws: { ...testValues().draws, numbers: { diplomas: 42, дипломы: 1_234_567 } } });

  it.each([
    ['{number diplomas}', '42'],
    ['{number diplomas width=5}', '00042'],
    ['{number diplomas width=1}', '42'],
    ['{number diplomas width="3"}', '042'],
    ['{number diplomas prefix="№ " width=4 suffix="/2026"}', '№ 0042/2026'],
    ['{number diplomas prefix=АБ-}', 'АБ-42'],
    ['{number diplomas prefix="%name {x}"}', '%name {x}42'],
    ['{number дипломы}', '1234567'],
  ])('prints %s as %s', (written, expected) => {
    prints(written, expected, values);
  });

  it('prints nothing, not even its prefix, when no number was drawn', () => {
    const written = '{number other prefix="№ "}';
    expect(print(written, values)).toEqual({ text: '', issues: [{ code: 'missing_draw', written }] });
  });

  it('refuses what it does not understand', () => {
    refuses('{number}', '', 'sequence_name');
    refuses('{number width=5}', 'width=5', 'sequence_name');
    refuses('{number diplomas width=0}', 'width=0', 'number_option');
    refuses('{number diplomas width=21}', 'width=21', 'number_option');
    refuses('{number diplomas width=wide}', 'width=wide', 'number_option');
    refuses('{number diplomas 5}', '5', 'number_option');
  });
});

describe('{default}', () => {
  it.each([
    ['{default %city "Москва"}', { city: 'Тула' }, 'Тула'],
    ['{default %city "Москва"}', { city: '' }, 'Москва'],
    ['{default %city "Москва"}', { city: '  ' }, 'Москва'],
    ['{default %city Москва}', {}, 'Москва'],
    ['{default %city “Нижний Новгород”}', {}, 'Нижний Новгород'],
    ['{default %a %b "c"}', { b: 'B' }, 'B'],
    ['{default "%name"}', { name: 'x' }, '%name'],
  ])('prints %s with %o as %s', (written, variables, expected) => {
    prints(written, expected, testValues(variables));
  });

  it('says that a value is missing only when nothing stands in for it', () => {
    expect(print('{default %a %b}')).toEqual({ text: '', issues: [{ code: 'missing_value', variable: 'b' }] });
    prints('{default %a ""}', '');
  });

  it('refuses to be empty and options', () => {
    refuses('{default}', '', 'value');
    refuses('{default %a width=5}', 'width=5', 'value');
  });
});

describe('{upper}, {lower}, {title} and {first}', () => {
  const values = testValues({ name: 'ёлкина  Әсем', last: 'ИВАНОВА', first: 'АНЖЕЛА', none: '' });

  it.each([
    ['{upper %name}', 'ЁЛКИНА  ӘСЕМ'],
    ['{lower %last %first}', 'иванова анжела'],
    ['{title %last %first}', 'Иванова Анжела'],
    ['{first %name}', 'ёлкина'],
    ['{first "Петрова, Анна"}', 'Петрова'],
    ['{upper word}', 'WORD'],
  ])('prints %s as %s', (written, expected) => {
    prints(written, expected, values);
  });

  it('leave out a variable that is empty, and say so', () => {
    expect(print('{title %last %none %first}', values)).toEqual({
      text: 'Иванова Анжела',
      issues: [{ code: 'missing_value', variable: 'none' }],
    });
  });

  it('refuse to be empty and options', () => {
    refuses('{upper}', '', 'value');
    refuses('{lower %a width=5}', 'width=5', 'value');
    refuses('{initials}', '', 'value');
    refuses('{initials %a place=middle}', 'place=middle', 'initials_option');
  });
});

describe('functions in functions', () => {
  it('print what the inner ones print', () => {
    const values = testValues({ name: 'иванов иван', day: '' });
    prints('{initials {title %name}}', 'Иванов И.', values);
    prints('{upper {default %day {date LLLL}}}', 'НОЯБРЬ', values);
    prints('{ upper { first %name } }', 'ИВАНОВ', values);
  });

  it('draw what the inner ones need', () => {
    const values = testValues({}, { draws: { ...testValues().draws, random: { code: 'AB' }, numbers: { дипломы: 7 } } });
    prints('{lower {random code letters=2} {number дипломы}}', 'ab 7', values);
  });

  it('are printed as written when an inner one is wrong, which is the one named', () => {
    expect(print('{upper {date tomorrow}}')).toEqual({
      text: '{upper {date tomorrow}}',
      issues: [{ code: 'bad_function', written: '{date tomorrow}', argument: 'tomorrow', expected: 'date_format' }],
    });
    expect(print('{upper {shout %name}}').issues).toEqual([{ code: 'unknown_function', written: '{shout %name}' }]);
  });

  it('never read what a value prints', () => {
    prints('{upper %name}', '{DATE} %X', testValues({ name: '{date} %x' }));
  });
});
