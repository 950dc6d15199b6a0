import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailbox } from './mailbox';

const addressOf = (text: string) => {
  const read = readMailbox(text);
  return 'address' in read ? read.address : read.reason;
};

const GOOD: readonly (readonly [given: string, address: string])[] = [
  ['anna@example.org', 'anna@example.org'],
  ['  anna@example.org ', 'anna@example.org'],
  ['\u00a0anna@example.org', 'anna@example.org'],
  ['Anna.Ivanova@Example.ORG', 'Anna.Ivanova@example.org'],
  ['a@b.co', 'a@b.co'],
  ['1@example.org', '1@example.org'],
  ['_@example.org', '_@example.org'],
  ['anna+diplom@example.org', 'anna+diplom@example.org'],
  ['anna-ivanova@example.org', 'anna-ivanova@example.org'],
  ['anna_ivanova@example.org', 'anna_ivanova@example.org'],
  ["o'brien@example.org", "o'brien@example.org"],
  ['!#$%&*/=?^`{|}~@example.org', '!#$%&*/=?^`{|}~@example.org'],
  ['a.b.c.d@example.org', 'a.b.c.d@example.org'],
  ['anna@mail.example.co.uk', 'anna@mail.example.co.uk'],
  ['anna@1.example.org', 'anna@1.example.org'],
  ['anna@123.com', 'anna@123.com'],
  ['anna@ex-ample.org', 'anna@ex-ample.org'],
  ['anna@a--b.org', 'anna@a--b.org'],
  ['anna@example.museum', 'anna@example.museum'],
  ['anna@gmail.ru', 'anna@gmail.ru'],
  ['anna@gmial.com', 'anna@gmial.com'],
  ['anna@почта.рф', 'anna@xn--80a1acny.xn--p1ai'],
  ['anna@ПОЧТА.РФ', 'anna@xn--80a1acny.xn--p1ai'],
  ['anna@xn--80a1acny.xn--p1ai', 'anna@xn--80a1acny.xn--p1ai'],
  ['anna@bücher.de', 'anna@xn--bcher-kva.de'],
  ['anna@例え.jp', 'anna@xn--r8jz45g.jp'],
  ['anna@пример.испытание', 'anna@xn--e1afmkfd.xn--80akhbyknj4f'],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  [`a@${'b'.repeat(63)}.org`, `a@${'b'.repeat(63)}.org`],
  [`a@${`${'b'.repeat(61)}.`.repeat(4)}org`, `a@${`${'b'.repeat(61)}.`.repeat(4)}org`],
];

const BAD: readonly (readonly [given: string, reason: string])[] = [
  ['', 'at'],
  [' ', 'at'],
  ['anna', 'at'],
  ['@', 'at'],
  ['anna@', 'at'],
  ['@example.org', 'at'],
  ['example.org', 'at'],
  ['нет', 'at'],
  ['anna at example.org', 'at'],
  // Two mailboxes, groups, names, comments, quotes.
  ['a@x.org,b@y.org', 'sign'],
  ['a@x.org;b@y.org', 'sign'],
  ['a@x.org b@y.org', 'space'],
  ['a@x.org\tb@y.org', 'space'],
  ['a@x.org/b@y.org', 'sign'],
  ['a,b@y.org', 'sign'],
  ['a;b@y.org', 'sign'],
  ['a@b@y.org', 'sign'],
  ['a@@y.org', 'sign'],
  ['g:a@x.org,b@y.org;', 'sign'],
  ['undisclosed-recipients:;', 'sign'],
  ['Anna <anna@example.org>', 'space'],
  ['"Anna" <anna@example.org>', 'sign'],
  ['<anna@example.org>', 'sign'],
  ['anna@example.org>', 'sign'],
  ['<anna@example.org> SIZE=1', 'sign'],
  ['mailto:anna@example.org', 'sign'],
  ['"a@evil.org"@example.org', 'sign'],
  ['"e@attacker.org"@victim.org', 'sign'],
  ['"anna ivanova"@example.org', 'sign'],
  ['anna\\@evil.org@example.org', 'sign'],
  ['anna(comment)@example.org', 'sign'],
  ['anna@example.org(comment)', 'sign'],
  ['anna@(comment)example.org', 'sign'],
  ['@relay.org:anna@example.org', 'sign'],
  ['anna@[127.0.0.1]', 'sign'],
  ['anna@[IPv6:::1]', 'sign'],
  ['anna@example.org:25', 'sign'],
  ['anna@example.org?subject=x', 'sign'],
  ['anna@example.org&bcc=b@y.org', 'sign'],
  ['anna@example.org/x', 'sign'],
  ['anna@exa_mple.org', 'sign'],
  ['anna@exa mple.org', 'space'],
  ['anna ivanova@example.org', 'space'],
  // Line breaks, other controls, marks that are not seen.
  ['a@x.org\nBcc: b@y.org', 'space'],
  ['a@x.org\r\nBcc: b@y.org', 'space'],
  ['a@x.org\rb', 'space'],
  ['\na@x.org', 'space'],
  ['a@x.org\n', 'space'],
  ['a\r\n@x.org', 'space'],
  ['a@x.org\u0000', 'sign'],
  ['a\u0000b@x.org', 'sign'],
  ['a@x.org\u000b', 'space'],
  ['a@x.org\u0085', 'sign'],
  ['a@x.org\u2028b', 'space'],
  ['a\u200b@x.org', 'sign'],
  ['a@x\u200b.org', 'sign'],
  ['a@x\u00ad.org', 'sign'],
  ['\u202ea@x.org', 'sign'],
  ['a@x.org\u202e', 'sign'],
  ['\ufeffa@x.org', 'sign'],
  ['a@x\u3002org', 'sign'],
  ['a＠x.org', 'at'],
  ['a@x．org', 'sign'],
  ['a\ud800@x.org', 'sign'],
  // Letters.
  ['анна@example.org', 'letters'],
  ['анна@почта.рф', 'letters'],
  ['аnna@example.org', 'letters'],
  ['jürgen@example.org', 'letters'],
  ['٣@example.org', 'letters'],
  ['ａ@example.org', 'letters'],
  // Dots.
  ['.anna@example.org', 'dots'],
  ['anna.@example.org', 'dots'],
  ['an..na@example.org', 'dots'],
  ['.@example.org', 'dots'],
  // Domains.
  ['anna@example', 'domain'],
  ['anna@localhost', 'domain'],
  ['anna@.org', 'domain'],
  ['anna@example.', 'domain'],
  ['anna@example.org.', 'domain'],
  ['anna@.example.org', 'domain'],
  ['anna@example..org', 'domain'],
  ['anna@-example.org', 'domain'],
  ['anna@example-.org', 'domain'],
  ['anna@example.o', 'domain'],
  ['anna@example.123', 'domain'],
  ['anna@example.c0m', 'domain'],
  ['anna@127.0.0.1', 'domain'],
  ['anna@127.1', 'domain'],
  ['anna@2130706433', 'domain'],
  ['anna@0x7f.1', 'domain'],
  ['anna@①②⑦.0.0.1', 'domain'],
  ['anna@xn--a.xn--', 'domain'],
  ['anna@-', 'domain'],
  [`a@${'b'.repeat(64)}.org`, 'domain'],
  // Lengths.
  [`${'a'.repeat(65)}@example.org`, 'length'],
  [`a@${`${'b'.repeat(61)}.`.repeat(5)}org`, 'length'],
  [`${'a'.repeat(40)}@${`${'b'.repeat(61)}.`.repeat(3)}${'b'.repeat(30)}.org`, 'length'],
];

describe('an address', () => {
  it.each(GOOD)('%j is taken as %s', (given, address) => {
    expect(addressOf(given)).toBe(address);
  });

  it.each(BAD)('%j is refused: %s', (given, reason) => {
    expect(addressOf(given)).toBe(reason);
  });

  it('names the sign that is wrong', () => {
    expect(readMailbox('a@x.org;b@y.org')).toEqual({ reason: 'sign', sign: ';' });
    expect(readMailbox('a\u200b@x.org')).toEqual({ reason: 'sign', sign: 'U+200B' });
    expect(readMailbox('аnna@example.org')).toEqual({ reason: 'letters', sign: 'а' });
  });

  it('is plain ASCII with one @ and nothing that a header or a command could end at, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '@', 'a@', '@x.org', 'a@x.org'), (noise, core) => {
        for (const text of [noise + core, core + noise, core.replace('@', `${noise}@`), core.replace('@', `@${noise}`)]) {
          const read = readMailbox(text);
          if ('address' in read) expect(read.address).toMatch(/^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[a-z0-9.-]+$/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
