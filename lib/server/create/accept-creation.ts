import { keepAssets } from '../../../db/queries/keep-assets';
import type { Tx } from '../../../db/client';
import type { SaidWarning } from '../../../db/schema';
import { findDocumentToCreate, freezeVersion, type SavedDocument } from '../../../db/queries/document-to-create';
import { drawNumbers } from '../../../db/queries/draw-numbers';
import { findLetterTexts } from '../../../db/queries/letter-texts';
import { storeCreation, type NewFile } from '../../../db/queries/store-creation';
import {
  documentAssets,
  documentDraws,
  documentFonts,
  documentVariables,
  pictureVariables,
  requiredVariables,
} from '../../document/document-needs';
import type { FileValues } from '../../document/file-values';
import { AppError } from '../../errors';
import { newId } from '../../ids';
import { warningMessage } from '../../i18n/calls/say-call';
import { fontCatalogue } from '../../text/font-catalogue';
import { fontsNeeded } from '../../text/fonts-needed';
import type { Caller } from '../auth/token-scope';
import { choosePages, onlyPages } from './choose-pages';
import { civilTime } from './civil-time';
import type { CreateRequest } from './create-request';
import type { CreateServices } from './create-services';
import { distinctWarnings, type CreateWarning } from './create-warning';
import { drawValues } from './draw-values';
import { ensureFolders } from './ensure-folders';
import { nameFile } from './name-file';
import { takeInPictures, type RowWithPictures } from './take-in-pictures';
import { valueWarnings } from './value-warnings';

/** What a caller gets at once, before any file exists. */
export interface AcceptedCreation {
  readonly id: string;
  readonly fileIds: readonly string[];
  /** Each once, in the workspace's language. */
  readonly warnings: readonly SaidWarning[];
}

/**
 * Accepts a call: looks up what it names, then writes creation, files and job in one transaction, so that a call that is answered is made
 * and one that is refused leaves nothing. Throws `AppError` with the contract's code.
 */
export async function acceptCreation(
  services: CreateServices,
  caller: Caller,
  request: CreateRequest,
  linkBase: string,
): Promise<AcceptedCreation> {
  const plan = await planCreation(services, caller, request);
  // On disk before a row refers to them; one that is not referred to in the end is swept.
  for (const picture of plan.taken) await services.keepPicture(picture);
  return services.db.transaction(async (tx) => {
    const versionId = await freezeVersion(tx, caller.scope, plan.frozen);
    await keepAssets(tx, caller.scope, plan.taken);
    const placed = await ensureFolders(tx, caller.scope, request, plan.document.name);
    const files = await makeFileRows(tx, caller, plan, placed);
    const id = newId();
    const creation = { id, tokenId: caller.tokenId, versionId, pages: plan.pages, now: plan.now, linkBase, files: files.rows };
    await storeCreation(tx, caller.scope, creation);
    await services.enqueueFiles(tx, caller.scope, id);
    return { id, fileIds: files.rows.map((file) => file.id), warnings: files.warnings };
  });
}

type Plan = Awaited<ReturnType<typeof planCreation>>;
type Placed = Awaited<ReturnType<typeof ensureFolders>>;

/** Everything that can be found out, and refused, before the transaction begins. */
async function planCreation(services: CreateServices, caller: Caller, request: CreateRequest) {
  const document = await findDocument(services, caller, request.docId);
  const pages = choosePages(document.content, request.pages);
  const letter = await findLetter(services, caller, request.mailId);
  const shown = onlyPages(document.content, pages);
  const { rows, taken } = await takeInPictures(request.rows, pictureVariables(shown), (bytes) => services.takeInPicture(bytes));
  const printed = documentVariables(shown);
  return {
    document,
    pages,
    rows,
    taken,
    warnings: [...request.warnings, ...documentWarnings(printed, letter !== undefined)],
    rowWarnings: request.rows.map((row) => row.warnings),
    variables: { used: new Set(documentVariables(shown, letter)), required: new Set(requiredVariables(shown, letter)) },
    draws: documentDraws(shown, letter),
    now: civilTime(services.now(), caller.workspace.timeZone),
    frozen: {
      document,
      fontKeys: fontsNeeded(documentFonts(document.content), fontCatalogue).map((font) => font.key),
      assetKeys: documentAssets(document.content),
    },
  };
}

/** Another workspace's document is not found by the same words as one that never was. */
async function findDocument({ db }: CreateServices, { scope }: Caller, id: string): Promise<SavedDocument> {
  const document = await findDocumentToCreate(db, scope, id);
  if (document === undefined) throw new AppError('doc_not_found');
  if (document.trashed) throw new AppError('doc_in_trash', { document: document.name });
  return document;
}

/** Texts of the letter, whose variables and draws count as the document's own; undefined without a letter. */
async function findLetter({ db }: CreateServices, { scope }: Caller, id: string | undefined): Promise<readonly string[] | undefined> {
  if (id === undefined) return undefined;
  const texts = await findLetterTexts(db, scope, id);
  if (texts === undefined) throw new AppError('mail_not_found');
  return texts;
}

function documentWarnings(printed: readonly string[], withLetter: boolean): readonly CreateWarning[] {
  const warnings: CreateWarning[] = [];
  if (printed.length === 0) warnings.push({ code: 'no_variables' });
  if (withLetter) warnings.push({ code: 'mail_not_connected' });
  return warnings;
}

async function makeFileRows(tx: Tx, caller: Caller, plan: Plan, placed: Placed) {
  const say = (warnings: readonly CreateWarning[]) =>
    warnings.map((warning) => ({ code: warning.code, message: warningMessage(caller.workspace.locale, warning) }));
  const firstNumbers = await drawNumbers(tx, caller.scope, { names: plan.draws.numbers, count: plan.rows.length });
  const all: CreateWarning[] = [...plan.warnings, ...placed.warnings];
  const rows = plan.rows.map((row, position): NewFile => {
    const own = [...(plan.rowWarnings[position] ?? []), ...valueWarnings(row, plan.variables)];
    all.push(...own);
    const values = fileValues(row, plan, firstNumbers, position);
    const warnings = say(distinctWarnings([...plan.warnings, ...placed.warnings, ...own]));
    return { id: newId(), folderId: placed.folderIds[position] ?? null, name: nameFile(plan.document, values), ...values, warnings };
  });
  return { rows, warnings: say(distinctWarnings(all)) };
}

function fileValues(row: RowWithPictures, plan: Plan, firstNumbers: ReadonlyMap<string, number>, position: number): FileValues {
  return { variables: row.variables, pictures: row.pictures, draws: drawValues(plan.draws, plan.now, firstNumbers, position) };
}
