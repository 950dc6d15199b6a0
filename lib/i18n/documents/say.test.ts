import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Expected, IssueCode, IssueFact } from '../../document/issues';
import { elementTypes } from '../../document/elements';
import { PAGE_PRESETS } from '../../document/page-presets';
import type { PhraseNames } from '../phrase';
import { documents as en } from './en';
import { documents as ru } from './ru';
import { elementTypeName, issueMessage, readErrorMessage, sayOfDocument } from './say';

/** Keys whose places differ between the two languages; the compiler holds that there is none. */
type Differing = {
  [Key in keyof typeof ru]: [PhraseNames<(typeof ru)[Key]>, PhraseNames<(typeof en)[Key]>] extends [
    PhraseNames<(typeof en)[Key]>,
    PhraseNames<(typeof ru)[Key]>,
  ]
    ? never
    : Key;
}[keyof typeof ru];

const EVERY_ISSUE: { readonly [Code in IssueCode]: Extract<IssueFact, { code: Code }> } = {
  does_not_fit: { code: 'does_not_fit', overWidth: 0, overHeight: 14.2 },
  shrunk_below_minimum: { code: 'shrunk_below_minimum', scale: 0.415 },
  text_cut: { code: 'text_cut', hidden: 12 },
  missing_glyph: { code: 'missing_glyph', characters: '𐍈漢' },
  fallback_font: { code: 'fallback_font', characters: 'ё', family: 'PT Serif' },
  missing_font: { code: 'missing_font', family: 'Arial' },
  missing_value: { code: 'missing_value', variable: 'city' },
  unreadable_value: { code: 'unreadable_value', variable: 'grade', expected: 'choice' },
  broken_picture: { code: 'broken_picture', variable: 'photo' },
  variable_not_latin: { code: 'variable_not_latin', written: '%фио' },
  unknown_function: { code: 'unknown_function', written: '{object.name}' },
  bad_function: { code: 'bad_function', written: '{random code digits=x}', argument: 'digits=x', expected: 'random_form' },
  missing_draw: { code: 'missing_draw', written: '{random code}' },
  qr_too_long: { code: 'qr_too_long', bytes: 3000 },
  unknown_element: { code: 'unknown_element', type: 'table' },
};

describe('issueMessage', () => {
  for (const issue of Object.values(EVERY_ISSUE)) {
    it(`says ${issue.code} in both languages, with every value in its place`, () => {
      for (const locale of ['ru', 'en'] as const) {
        const text = issueMessage(locale, issue);
        for (const [name, value] of Object.entries(issue)) {
          if (name === 'written' || name === 'variable' || name === 'family' || name === 'type') expect(text).toContain(value);
        }
        expect(text).not.toMatch(/\{(?:over|percent|characters|family|variable|written|argument|bytes|type)\}/);
      }
    });
  }

  it('tells millimetres, rounded up, and whole percents as the language writes them', () => {
    expect(issueMessage('ru', EVERY_ISSUE.does_not_fit)).toContain('на 5,1 мм');
    expect(issueMessage('en', EVERY_ISSUE.does_not_fit)).toContain('5.1 mm');
    expect(issueMessage('en', EVERY_ISSUE.shrunk_below_minimum)).toContain('42 %');
  });

  it('says which argument of a function is wrong and what should stand there', () => {
    const of = (argument: string, expected: Expected) =>
      issueMessage('ru', { code: 'bad_function', written: '{date x}', argument, expected });
    expect(of('width=x', 'number_option')).toContain('непонятно «width=x»');
    expect(of('width=x', 'number_option')).toContain('нужно: width=… (от 1 до 20), prefix="…" или suffix="…".');
    expect(of('%day', 'nothing_more')).not.toContain('не дата');
    expect(of('', 'sequence_name')).toContain('Не хватает: название счёта');
    expect(of('%birthday', 'date_value')).toContain('%birthday — не дата');
  });

  it('tells a lost upload and an unreadable value apart', () => {
    expect(issueMessage('en', { code: 'broken_picture', variable: '' })).toContain('Upload it again');
    expect(issueMessage('en', { code: 'broken_picture', variable: 'photo' })).toContain('%photo');
  });

  it('takes a value that looks like a place for text', () => {
    expect(issueMessage('en', { code: 'missing_font', family: '{family}' })).toContain('“{family}”');
  });
});

describe('the catalogues', () => {
  it('name the same values in both languages', () => {
    expectTypeOf<Differing>().toBeNever();
    expect(Object.keys(en)).toEqual(Object.keys(ru));
  });

  it('name every element type and page size', () => {
    for (const type of Object.keys(elementTypes)) expect(elementTypeName('ru', type)).not.toBe(elementTypeName('ru', 'unknown'));
    for (const { id } of PAGE_PRESETS) expect(sayOfDocument('en', `page.${id}`)).not.toBe('');
    expect(elementTypeName('en', 'table')).toBe('Unknown element');
    expect(elementTypeName('en', 'toString')).toBe('Unknown element');
  });
});

describe('readErrorMessage', () => {
  it('says where the first fault is', () => {
    const problems = [{ path: 'pages.0.width', message: 'Too small' }];
    expect(readErrorMessage('en', { code: 'invalid', problems })).toContain('(pages.0.width): Too small');
  });
});
