import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streamFile, type FileByteSource } from './file-bytes';

function fileOf(pieces: readonly string[], tail: string) {
  const opened: string[] = [];
  const byHash = new Map(pieces.map((text, index) => [`part${index}`, new TextEncoder().encode(text)]));
  const source: FileByteSource = {
    part(hash, { start, end }) {
      opened.push(hash);
      const bytes = byHash.get(hash)?.subarray(start, end + 1) ?? new Uint8Array();
      return new ReadableStream<Uint8Array>({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
    },
    tail() {
      opened.push('tail');
      return Promise.resolve(new TextEncoder().encode(tail));
    },
  };
  return { parts: pieces.map((text, index) => ({ hash: `part${index}`, length: text.length })), source, opened };
}

test('any range of any file is exactly those bytes of the joined file', async () => {
  const ascii = fc.string({ maxLength: 12, unit: 'grapheme-ascii' });
  await fc.assert(
    fc.asyncProperty(fc.array(ascii, { maxLength: 5 }), ascii, fc.nat(), fc.nat(), async (pieces, tail, a, b) => {
      const whole = pieces.join('') + tail;
      fc.pre(whole.length > 0);
      const start = a % whole.length;
      const end = start + (b % (whole.length - start));
      const { parts, source } = fileOf(pieces, tail);
      expect(await new Response(streamFile(parts, { start, end }, source)).text()).toBe(whole.slice(start, end + 1));
    }),
  );
});

test('a range inside one part opens only that part', async () => {
  const { parts, source, opened } = fileOf(['aaaa', 'bbbb', 'cccc'], 'tail');
  expect(await new Response(streamFile(parts, { start: 5, end: 6 }, source)).text()).toBe('bb');
  expect(opened).toEqual(['part1']);
});

test('the end of a file is read without its parts', async () => {
  const { parts, source, opened } = fileOf(['aaaa', 'bbbb'], 'tail');
  expect(await new Response(streamFile(parts, { start: 9, end: 11 }, source)).text()).toBe('ail');
  expect(opened).toEqual(['tail']);
});
