import type { FileValues } from './file-values';

/** Values for tests: what is given, with a fixed moment and no draws. */
export function testValues(variables: Readonly<Record<string, string>> = {}, rest: Partial<FileValues> = {}): FileValues {
  return {
    variables,
    pictures: {},
    draws: { now: { year: 2026, month: 11, day: 24, hour: 9, minute: 5, second: 7, offset: 180 }, random: {}, numbers: {} },
    ...rest,
  };
}
