import { encode } from 'uqr';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qr-code';
import { maskPenalty } from './qr-mask-penalty';

const LEVELS = ['L', 'M', 'Q', 'H'] as const;
const address = (seed: number) => `https://school.example.com/v/${(seed * 2_654_435_761).toString(36)}`;

function rows(text: string, level: (typeof LEVELS)[number]): boolean[][] {
  const code = qrCode(text, level);
  if ('tooLong' in code) throw new Error('too long');
  const { size, modules } = code;
  return Array.from({ length: size }, (_, row) => Array.from(modules.subarray(row * size, (row + 1) * size), (module) => module === 1));
}

/** The penalty of ISO/IEC 18004, 7.8.3, written down as the standard says it. */
function plainPenalty(code: readonly (readonly boolean[])[]): number {
  const lines = [...code, ...code.map((_, column) => code.map((row) => row[column] === true))].map((line) =>
    line.map((dark) => (dark ? '1' : '0')).join(''),
  );
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
  const lookAlikes = lines.flatMap((line) => Array.from(`0000${line}0000`.matchAll(/(?=10111010000|00001011101)/g))).length;
  const blocks = code.flatMap((row, y) =>
    row.filter((dark, x) => y > 0 && x > 0 && [row[x - 1], code[y - 1]?.[x], code[y - 1]?.[x - 1]].every((other) => other === dark)),
  ).length;
  const share = code.flat().filter(Boolean).length / code.length ** 2;
  return runs + 40 * lookAlikes + 3 * blocks + 10 * Math.floor(Math.abs(share * 20 - 10));
}

describe('maskPenalty', () => {
  it('counts what the standard counts', () => {
    const line = fc.oneof(
      fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }),
      fc.nat(15).map((shift) => Array.from({ length: 21 }, (_, x) => '0000101110100001'.charAt((x + shift) % 16) === '1')),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 21, maxLength: 21 }), (code) => {
        expect(maskPenalty(Uint8Array.from(code.flat(), Number), 21, Number.POSITIVE_INFINITY)).toBe(plainPenalty(code));
      }),
    );
  });
});

describe('qrCode', () => {
  it('is the code that the encoder makes with one of its masks', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), fc.constantFrom(...LEVELS), (text, ecc) => {
        const masks = Array.from({ length: 8 }, (_, maskPattern) => encode(text, { ecc, border: 0, maskPattern }).data);
        expect(masks).toContainEqual(rows(text, ecc));
      }),
      { numRuns: 25 },
    );
  });

  it('takes the mask with the lowest penalty', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const penalties = Array.from({ length: 8 }, (_, maskPattern) =>
        plainPenalty(encode(address(seed), { ecc: 'M', border: 0, maskPattern }).data),
      );
      expect(plainPenalty(rows(address(seed), 'M'))).toBe(Math.min(...penalties));
    }
  });

  it.each([
    ['L', 2953],
    ['M', 2331],
    ['Q', 1663],
    ['H', 1273],
  ] as const)('holds as many bytes at level %s as the standard says', (level, capacity) => {
    expect('tooLong' in qrCode('a'.repeat(capacity), level)).toBe(false);
    expect(qrCode('a'.repeat(capacity + 1), level)).toEqual({ tooLong: capacity + 1 });
  });

  it('counts UTF-8 bytes of what is too long', () => {
    expect(qrCode('я€😀'.repeat(400), 'L')).toEqual({ tooLong: 400 * (2 + 3 + 4) });
  });
});
