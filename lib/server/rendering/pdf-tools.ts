import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import type { PdfTools } from '../../render/pdf/pdf-resources';
import { subsetFont, type SubsetterExports } from '../../render/pdf/subset-font';

/** The PDF writer's tools in Node: zlib, OpenSSL's sha256 and HarfBuzz's subsetter. About 20 ms the first time in a process. */
export async function nodePdfTools(): Promise<PdfTools> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm);
  const subsetter = instance.exports as unknown as SubsetterExports & { _initialize?(): void };
  subsetter._initialize?.();
  return {
    deflate: (bytes, level) => deflateSync(bytes, { level }),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    subsetFont: (face, glyphs) => subsetFont(subsetter, face.bytes, glyphs),
  };
}
