import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testValues } from '../../document/test-fixtures';
import { NO_SETTINGS } from '../../document/variable-settings';
import { fillLetter, fillSubject, toHtml, toPlainText } from './fill-letter';

const context = (variables: Readonly<Record<string, string>> = {}) => ({
  values: testValues(variables),
  settings: NO_SETTINGS,
  lang: 'ru',
  report: () => undefined,
});
const html = (template: string, variables: Readonly<Record<string, string>> = {}) => toHtml(fillLetter(template, context(variables)));
const text = (template: string, variables: Readonly<Record<string, string>> = {}) => toPlainText(fillLetter(template, context(variables)));
const tags = (markup: string) => markup.match(/<[^>]*>/g);
const body = (markup: string) => markup.replaceAll('<p style="margin:0 0 1em;white-space:pre-line">', '<p>');

describe('a letter’s text', () => {
  it('has its variables and functions filled in', () => {
    expect(text('Здравствуйте, %name!\n\nДиплом от {date long}', { name: 'Анна' })).toBe(
      'Здравствуйте, Анна!\n\nДиплом от 24 ноября 2026 г.',
    );
  });

  it('has paragraphs where the template has blank lines, and breaks where it has line ends', () => {
    expect(body(html('Раз\nдва\n\nтри\n \n\nчетыре'))).toBe('<p>Раз<br>два</p>\n<p>три</p>\n<p>четыре</p>');
  });

  it.each([
    [
      'Смотрите https://school.ru/a?b=1&c=2.',
      '<p>Смотрите <a href="https://school.ru/a?b=1&amp;c=2">https://school.ru/a?b=1&amp;c=2</a>.</p>',
    ],
    ['(HTTP://school.ru)', '<p>(<a href="http://school.ru">HTTP://school.ru</a>)</p>'],
    ['«https://school.ru»', '<p>«<a href="https://school.ru">https://school.ru</a>»</p>'],
    ['https://a.ru\nhttps://b.ru', '<p><a href="https://a.ru">https://a.ru</a><br><a href="https://b.ru">https://b.ru</a></p>'],
    ['https://school.ru/?u=%id', '<p><a href="https://school.ru/?u=%D0%90%20%26%20%22">https://school.ru/?u=А &amp; &quot;</a></p>'],
    ['https://school.ru/%id/x', '<p><a href="https://school.ru/%D0%90%20%26%20%22/x">https://school.ru/А &amp; &quot;/x</a></p>'],
    ['https://school.ru/%D0%90', '<p><a href="https://school.ru/%D0%90">https://school.ru/%D0%90</a></p>'],
    ['почта: school.ru', '<p>почта: school.ru</p>'],
  ])('makes the addresses of %j links, their values percent-encoded', (template, expected) => {
    expect(body(html(template, { id: 'А & "' }))).toBe(expected);
  });

  it.each([
    '%email',
    '%%name',
    '{{7*7}}',
    '{date}',
    '{object.first_name}',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    'javascript:alert(1)',
    'https://evil.example/',
    '<br><br>',
    '</p><script>',
    'a\n\nb',
    '\u2028',
  ])('prints the value %j as it is, once, in text and address', (value) => {
    const template = '%name и https://school.ru/?n=%name конец';
    const plain = text(template, { name: value, email: 'secret@x.org' });
    expect(plain).not.toContain('secret@x.org');
    expect(tags(html(template, { name: value }))?.length).toBe(tags(html(template, { name: 'x' }))?.length);
    expect(html(template, { name: value })).not.toMatch(/href="(?!https:\/\/school\.ru\/\?n=)/);
  });

  it('has the same tags whatever the value is', () => {
    const template = '%a\nи %b\n\nhttps://school.ru/%a?x=%b&y %a';
    const shape = tags(html(template, { a: 'x', b: 'x' }))?.map((tag) => tag.replace(/href="[^"]*"/, 'href'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const found = tags(html(template, { a, b }))?.map((tag) => tag.replace(/href="[^"]*"/, 'href'));
        expect(found).toEqual(shape);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each(['a', 'http://', 'http://)', 'http://a', '.', ')', '<', '%a', 'a\n', '('])('takes a long row of %j', (part) => {
    expect(text(`https://${part.repeat(20_000)}x`, { a: 'x' }).length).toBeGreaterThan(10_000);
  });
});

describe('a subject', () => {
  it('is one line of at most 250 signs', () => {
    expect(fillSubject('Диплом\r\nBcc: x@y.org %name', context({ name: 'А\nБ' }))).toBe('Диплом Bcc: x@y.org А Б');
    expect([...fillSubject('%name', context({ name: '😀'.repeat(300) }))]).toHaveLength(250);
  });
});
