import type { FileValues } from '../../document/file-values';
import { ENGINE } from '../../render/engine';
import type { CompiledVersion, PdfFile } from '../../render/pdf/compiled-version';
import { askServer, tellServer } from './ask-server';
import type { MadeFile } from './messages';
import type { OpenVersion } from './open-version';

/** Makes PDFs one after the other and tells each as soon as it is made. A file that throws fails by itself. */
export async function makePdf(version: OpenVersion, files: readonly PdfFile[]): Promise<void> {
  const compiled = version.compiled();
  await handOver(compiled.parts);
  await tellServer({ kind: 'version-ready' });
  for (const file of files) {
    try {
      const result = await makeOne(version, compiled, file);
      await tellServer({ kind: 'made-file', result });
    } catch (error) {
      await tellServer({ kind: 'fault', about: file.id, message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      await tellServer({ kind: 'made-file', result: { id: file.id, failure: { code: 'broken_document', details: {} } } });
    }
  }
}

async function makeOne(version: OpenVersion, compiled: CompiledVersion, file: PdfFile): Promise<MadeFile> {
  const values = withoutPrototypes(file.values);
  await version.loadPictures(values);
  const { newParts, ...made } = compiled.makeFile({ ...file, values });
  await handOver(newParts);
  return { id: file.id, engine: ENGINE, ...made };
}

/** Gives the server the parts that Storage lacks. */
async function handOver(parts: ReadonlyMap<string, Uint8Array>): Promise<void> {
  if (parts.size === 0) return;
  const missing = new Set(await askServer({ kind: 'missing-parts', hashes: [...parts.keys()] }));
  if (missing.size > 0) await tellServer({ kind: 'new-parts', parts: new Map([...parts].filter(([hash]) => missing.has(hash))) });
}

/** Names of variables come from outside, and structured clone gives its objects a prototype: `%constructor` must stay a name like any other. */
export function withoutPrototypes(values: FileValues): FileValues {
  const bare = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.assign(Object.create(null), record) as Record<string, T>;
  const { variables, pictures, draws } = values;
  return {
    variables: bare(variables),
    pictures: bare(pictures),
    draws: { ...draws, random: bare(draws.random), numbers: bare(draws.numbers) },
  };
}
