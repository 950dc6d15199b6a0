import type { DesignDocument } from '@/lib/document/design-document';
import type { FileValues } from '@/lib/document/file-values';
import { compileVersion } from '@/lib/render/pdf/compile-version';
import type { CompiledVersion, MadePdf, PdfFile } from '@/lib/render/pdf/compiled-version';
import type { PdfResources } from '@/lib/render/pdf/pdf-resources';

/** Values of one file, all made on the same day. */
export function valuesOf(variables: Readonly<Record<string, string>>, pictures: Readonly<Record<string, string>> = {}): FileValues {
  const now = { year: 2026, month: 11, day: 24, hour: 9, minute: 5, second: 7, offset: 180 };
  return { variables, pictures, draws: { now, random: {}, numbers: {} } };
}

export function fileOf(values: FileValues, pages: readonly number[] = [0]): PdfFile {
  return { id: 'file-1', values, pages, title: 'Диплом' };
}

/** The file's bytes, as they are served: parts in order, then the tail. */
export function joined(version: CompiledVersion, made: MadePdf): Uint8Array {
  const parts = made.parts.map(({ hash, length }) => {
    const bytes = version.parts.get(hash) ?? made.newParts.get(hash);
    if (bytes?.length !== length) throw new Error(`part ${hash} is not there or of another length`);
    return bytes;
  });
  return Buffer.concat([...parts, made.tail]);
}

/** A file from nothing. */
export function makePdf(document: DesignDocument, resources: PdfResources, file: PdfFile): Uint8Array {
  const version = compileVersion(document, resources);
  return joined(version, version.makeFile(file));
}
