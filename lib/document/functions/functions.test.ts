import { describe, expect, expectTypeOf, it } from 'vitest';
import { fillText } from '../fill-text';
import type { FileValues } from '../file-values';
import type { IssueFact } from '../issues';
import { testValues } from '../test-fixtures';
import { functions, type FunctionName } from './index';

function print(text: string, values: FileValues = testValues(), lang = 'ru') {
  const issues: IssueFact[] = [];
  return { text: fillText(text, { values, lang, report: (issue) => issues.push(issue) }), issues };
}

/** Written → printed, without any issue. */
function prints(written: string, expected: string, values?: FileValues, lang?: string) {
  expect(print(written, values, lang)).toEqual({ text: expected, issues: [] });
}

/** Printed as written, the argument named. */
function refuses(written: string, argument: string) {
  expect(print(written)).toEqual({ text: written, issues: [{ code: 'bad_function', written, argument }] });
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
        issues: [{ code: 'bad_function', written: '{date %day}', argument: '%day' }],
      });
    },
  );

  it('says that its variable has no value', () => {
    expect(print('{date %day long}').issues).toEqual([{ code: 'missing_value', variable: 'day' }]);
  });

  it('refuses a format without signs, and a variable or an option in a wrong place', () => {
    refuses('{date tomorrow}', 'tomorrow');
    refuses('{date long %day}', '%day');
    refuses('{date width=5}', 'width=5');
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
    refuses('{random}', '');
    refuses('{random digits=4}', 'digits=4');
    refuses('{random %code}', '%code');
    refuses('{random co.de}', 'co.de');
    refuses('{random code digits=0}', 'digits=0');
    refuses('{random code digits=33}', 'digits=33');
    refuses('{random code digits=1.5}', 'digits=1.5');
    refuses('{random code stars=5}', 'stars=5');
    refuses('{random code letters=5 digits=5}', 'digits=5');
    refuses('{random code six}', 'six');
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
    refuses('{number}', '');
    refuses('{number width=5}', 'width=5');
    refuses('{number diplomas width=0}', 'width=0');
    refuses('{number diplomas width=21}', 'width=21');
    refuses('{number diplomas width=wide}', 'width=wide');
    refuses('{number diplomas 5}', '5');
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
    refuses('{default}', '');
    refuses('{default %a width=5}', 'width=5');
  });
});
