import { getDatabase, type Db } from '../../../db/client';
import { findDocumentToPreview, pictureInfos } from '../../../db/queries/document-to-preview';
import { nextNumbers } from '../../../db/queries/draw-numbers';
import { listFonts, type ListedFont } from '../../../db/queries/own-fonts';
import type { Scope } from '../../../db/scope';
import type { PictureInfo } from '../../document/define-element';
import type { DesignDocument } from '../../document/design-document';
import { documentAssets, documentDraws, drawRandom, type DocumentDraws } from '../../document/document-needs';
import { describedVariables, type DescribedVariable } from '../../document/described-variables';
import type { Draws } from '../../document/file-values';
import { readDocument, type ReadError } from '../../document/read-document';
import { assetKey } from '../../document/schema';
import { AppError } from '../../errors';
import { isUuid } from '../../ids';
import { civilTime } from '../create/civil-time';
import { verifyUrl } from '../verify/verify-code';

/** All that showing a document with changing values needs. */
export interface DocumentPreviewData {
  readonly document: DesignDocument;
  readonly pictures: Readonly<Record<string, PictureInfo>>;
  /** The workspace's own fonts. */
  readonly fonts: readonly ListedFont[];
  readonly variables: readonly DescribedVariable[];
  readonly draws: Draws;
}

/** As long as a real one, so that a QR code is as dense. No file has it. */
export const EXAMPLE_CODE = 'EXAMPLE00EXAMPLE';

/** A document's name and revision, and its preview or why what is stored cannot be shown. */
export type SavedPreview = { readonly name: string; readonly revision: number } & (
  { readonly preview: DocumentPreviewData } | { readonly error: ReadError }
);

/**
 * Reads a document for its preview. Numbers are those that come next, and none is taken; random draws are examples that stay the same, so
 * that a page shown twice looks the same. Throws `not_found`, also for what lies in the trash or in another workspace.
 */
export async function readDocumentPreview(
  scope: Scope,
  id: string,
  terms: { now: Date; timeZone: string; linkBase?: string },
): Promise<SavedPreview> {
  const { db } = await getDatabase();
  const saved = isUuid(id) ? await findDocumentToPreview(db, scope, id) : undefined;
  if (saved === undefined) throw new AppError('not_found');
  const now = civilTime(terms.now, terms.timeZone);
  const read = readDocument(saved.content);
  const { name, revision } = saved;
  if (!('document' in read)) return { name, revision, error: read.error };
  const { document } = read;
  const variables = describedVariables(document);
  const samples = variables
    .filter(({ kind, sample }) => kind === 'picture' && assetKey.safeParse(sample).success)
    .map(({ sample }) => sample);
  const draws = documentDraws(document);
  const preview = {
    document,
    pictures: await pictureInfos(db, scope, [...documentAssets(document), ...samples]),
    fonts: await listFonts(db, scope),
    variables,
    draws: {
      now,
      ...(await exampleDraws(db, scope, draws)),
      verifyUrl: verifyUrl(terms.linkBase ?? '', EXAMPLE_CODE),
    },
  };
  return { name, revision, preview };
}

/** Random texts that stay the same, and the numbers that come next; none is taken. */
export async function exampleDraws(db: Db, scope: Scope, needed: DocumentDraws): Promise<Pick<Draws, 'random' | 'numbers'>> {
  return {
    random: Object.fromEntries(needed.random.map((draw) => [draw.name, exampleOf(draw)])),
    numbers: await nextNumbers(db, scope, needed.numbers),
  };
}

/** A random text that stays the same. */
export function exampleOf(draw: Parameters<typeof drawRandom>[0]): string {
  let step = 0;
  return drawRandom(draw, (choices) => (step += 7) % choices);
}
