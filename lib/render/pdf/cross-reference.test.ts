import { expect, it } from 'vitest';
import { crossReferenceTable } from './cross-reference';

it('has twenty bytes an entry, and free ones for numbers that were left out', () => {
  expect(crossReferenceTable([undefined, 15, undefined, 1234567890])).toBe(
    'xref\n0 4\n0000000000 65535 f \n0000000015 00000 n \n0000000000 65535 f \n1234567890 00000 n \n',
  );
});
