import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteWriter, utf8Bytes } from './byte-writer';

it('holds what was written, however often it had to grow', () => {
  const writer = new ByteWriter(1);
  writer.latin1('%\xe2\xff');
  writer.bytes(Uint8Array.of(1, 2, 3));
  writer.latin1('end');
  expect(writer.length).toBe(9);
  expect([...writer.finish()]).toEqual([0x25, 0xe2, 0xff, 1, 2, 3, 0x65, 0x6e, 0x64]);
  expect([...writer.view()]).toEqual([...writer.finish()]);
});

it('encodes UTF-8 as TextEncoder does, halves of surrogate pairs included', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }), (text) => {
      expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
    }),
  );
});
