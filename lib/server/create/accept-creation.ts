import { findFirstCall, findFirstReply, takeCallKey, type CallKey, type FirstCall } from '../../../db/queries/call-keys';
import { keepAssets } from '../../../db/queries/keep-assets';
import type { Tx } from '../../../db/client';
import { commitOnce } from '../../../db/patience';
import type { SaidWarning } from '../../../db/schema';
import type { Scope } from '../../../db/scope';
import { findDocumentToCreate, freezeVersion, type DocumentToCreate } from '../../../db/queries/document-to-create';
import { drawNumbers, keepDrawnNumbers, nextNumbers } from '../../../db/queries/draw-numbers';
import { findMailTemplate, type SavedMailTemplate } from '../../../db/queries/mail-template';
import { storeCreation, storeFiles, type NewFile } from '../../../db/queries/store-creation';
import { storeLetters } from '../../../db/queries/store-letters';
import {
  documentAssets,
  documentDraws,
  documentFonts,
  documentVariables,
  filesAreAlike,
  pictureVariables,
  requiredVariables,
} from '../../document/document-needs';
import type { DesignDocument } from '../../document/design-document';
import type { FileValues } from '../../document/file-values';
import { catalogueWith } from '../../document/own-font';
import { pictureBoxes } from '../../document/picture-boxes';
import { AppError } from '../../errors';
import { newId } from '../../ids';
import { warningMessage } from '../../i18n/calls/say-call';
import { fontsNeeded } from '../../text/fonts-needed';
import type { Caller } from '../auth/token-scope';
import { mapInTurns } from '../in-turns';
import { emailWarnings, fewWrongAddresses } from '../mail/email-warnings';
import { planLetters } from '../mail/plan-letters';
import { IDEMPOTENCY_MS, idempotencyKey, repeatKey } from './call-key';
import { choosePages, onlyPages } from './choose-pages';
import { civilTime } from './civil-time';
import type { CreateRequest } from './create-request';
import type { CreateServices } from './create-services';
import { DistinctWarnings, type CreateWarning } from './create-warning';
import { drawValues } from './draw-values';
import { ensureFolders } from './ensure-folders';
import { nameFile } from './name-file';
import { planLinkedPictures } from './plan-linked-pictures';
import { takeInPictures } from './take-in-pictures';
import { newVerifyCode, verifyUrl } from '../verify/verify-code';
import { valueWarnings } from './value-warnings';
import { withOwnIds } from './with-own-ids';
import { linksOf, WRITTEN_AT_ONCE, writeLater } from './write-later';

/** What a caller gets at once, before any file exists. */
export interface AcceptedCreation {
  readonly id: string;
  readonly fileIds: readonly string[];
  /** Each once, in the workspace's language; what their words name is for our own pages, the reply leaves it out. */
  readonly warnings: readonly SaidWarning[];
  /** Where its links begin, without a final slash. */
  readonly linkBase: string;
  /** Nothing was made: this is what the first of two equal calls was told, found by the caller's own key or by what it asked. */
  readonly repeats: CallKey['kind'] | undefined;
}

/** What belongs to the call and not to what it asks for. */
export interface CallTerms {
  readonly linkBase: string;
  /** The caller's own key for this call; the same key makes nothing again for a day. */
  readonly idempotencyKey?: string | undefined;
  /** To look at only: its file shows the numbers that come next and takes none. */
  readonly test?: boolean | undefined;
  /** Writes the call down, in the accepting transaction. */
  readonly record?: (tx: Tx, accepted: AcceptedCreation) => Promise<void>;
}

/**
 * Accepts a call: looks up what it names, then writes creation, files and job in one transaction, so that a call that is answered is made
 * and one that is refused leaves nothing. It is made once also when the database goes away meanwhile, for which it waits. Of a large one most rows are kept there in slices and written out after. An equal call before it
 * gives its reply instead. Throws `AppError` with the contract's code.
 */
export async function acceptCreation(
  services: CreateServices,
  caller: Caller,
  request: CreateRequest,
  terms: CallTerms,
): Promise<AcceptedCreation> {
  const own = terms.idempotencyKey === undefined ? undefined : await idempotencyKey(caller, terms.idempotencyKey, request);
  // Before anything is looked up: the second of two calls gets the first one's reply also when the document is in the trash by now.
  const kept = own && (await findFirstCall(services.db, caller.scope, own, services.now()));
  if (own !== undefined && kept !== undefined) return repeatedReply(services, caller, own, kept);
  const plan = await planCreation(services, caller, await withOwnIds(services.db, caller.scope, request));
  // On disk before a row refers to them; one that is not referred to in the end is swept.
  for (const picture of plan.taken) await services.keepPicture(picture);
  const key = own ?? (await repeatKey(caller, request, plan.versions));
  const id = newId();
  try {
    return await commitOnce(
      () => services.db.transaction((tx) => writeCreation(services, tx, caller, { id, plan, key, terms })),
      () => findAccepted(services, caller, id),
      'creations_pkey',
    );
  } catch (error) {
    if (!(error instanceof FirstCallFound) || key === undefined) throw error;
    return repeatedReply(services, caller, key, error.call);
  }
}

/** Ends the accepting transaction, in which nothing may stay: an equal call has been accepted. */
class FirstCallFound extends Error {
  readonly call: FirstCall;

  constructor(call: FirstCall) {
    super('an equal call has been accepted');
    this.call = call;
  }
}

/** What was accepted under this id, if it was. */
async function findAccepted({ db }: CreateServices, { scope }: Caller, id: string): Promise<AcceptedCreation | undefined> {
  const reply = await findFirstReply(db, scope, id);
  return reply && { ...reply, repeats: undefined };
}

async function writeCreation(
  services: CreateServices,
  tx: Tx,
  caller: Caller,
  { id, plan, key, terms }: { readonly id: string; readonly plan: Plan; readonly key: CallKey | undefined; readonly terms: CallTerms },
): Promise<AcceptedCreation> {
  const { scope, tokenId } = caller;
  const { pages, now } = plan;
  const { linkBase, test = false } = terms;
  const versionId = await freezeVersion(tx, scope, plan.frozen);
  const creation = { id, tokenId, versionId, pages, now, linkBase, mailing: plan.request.mailing, fileCount: plan.rows.length };
  await storeCreation(tx, scope, creation);
  if (key !== undefined) await takeKey(services, tx, caller, key, creation.id);
  await keepAssets(tx, scope, plan.taken);
  const placed = await ensureFolders(tx, scope, plan.request, plan.document.name);
  const files = await makeFileRows(tx, caller, { plan, placed, linkBase, test });
  const numbered = plan.draws.numbers.length > 0 && !test;
  const first = files.rows.slice(0, WRITTEN_AT_ONCE);
  await storeFiles(tx, scope, creation, { files: first, warnings: files.warnings });
  if (numbered) await keepDrawnNumbers(tx, scope, creation.id);
  const { template, request } = plan;
  const mail = template && request.mailing && { id: creation.id, template, mailing: request.mailing, files: files.rows };
  const letters = mail && (await planLetters(tx, scope, mail));
  const rest = files.rows.slice(WRITTEN_AT_ONCE);
  if (rest.length > 0) await writeLater(tx, scope, creation.id, { files: rest, numbered, links: plan.links, letters });
  else if (letters) await storeLetters(tx, scope, letters);
  await planLinkedPictures(tx, scope, { creationId: creation.id, links: linksOf(first, plan.links), fetch: rest.length === 0 });
  await services.enqueueFiles(tx, scope, creation.id);
  const fileIds = files.rows.map((file) => file.id);
  const accepted = { id: creation.id, fileIds, warnings: files.warnings, linkBase, repeats: undefined };
  await terms.record?.(tx, accepted);
  return accepted;
}

async function takeKey(services: CreateServices, tx: Tx, caller: Caller, key: CallKey, creationId: string): Promise<void> {
  const now = services.now();
  const keptFor = key.kind === 'idempotency' ? IDEMPOTENCY_MS : caller.repeatWindow * 1000;
  const expiresAt = new Date(now.getTime() + keptFor);
  const first = await takeCallKey(tx, caller.scope, key, { creationId, now, expiresAt });
  if (first !== undefined) throw new FirstCallFound(first);
}

/** The first call's reply; a caller's own key is for one set of data only. */
async function repeatedReply(services: CreateServices, caller: Caller, key: CallKey, first: FirstCall): Promise<AcceptedCreation> {
  if (first.parameters !== key.parameters) throw new AppError('idempotency_mismatch');
  const reply = await findFirstReply(services.db, caller.scope, first.creationId);
  // Deleted in this very moment.
  if (reply === undefined) throw new AppError('unavailable');
  const repeated = { code: 'repeated', message: warningMessage(caller.workspace.locale, { code: 'repeated' }), details: {} };
  return { ...reply, warnings: key.kind === 'repeat' ? [...reply.warnings, repeated] : reply.warnings, repeats: key.kind };
}

type Plan = Awaited<ReturnType<typeof planCreation>>;
type Placed = Awaited<ReturnType<typeof ensureFolders>>;

/** Everything that can be found out, and refused, before the transaction begins. */
async function planCreation(services: CreateServices, caller: Caller, request: CreateRequest) {
  const document = await findDocument(services, caller, request.docId);
  const pages = choosePages(document.content, request.pages);
  const template = await findTemplate(services, caller, request.mailId);
  // A letter's variables and draws count as the document's own.
  const letter = template && [template.subject, template.body];
  const shown = onlyPages(document.content, pages);
  const { rows, taken, links } = await takeInPictures(request.rows, pictureVariables(shown), (bytes, variable) =>
    services.takeInPicture(bytes, pictureBoxes(shown, [variable])),
  );
  const rowWarnings = await mapInTurns(request.rows, (row) => (letter ? [...row.warnings, ...emailWarnings(row.variables)] : row.warnings));
  return {
    request,
    document,
    template,
    pages,
    versions: [document.id, document.revision, letter],
    rows,
    taken,
    links,
    warnings: [...request.warnings, ...documentWarnings(shown, letter !== undefined && !services.mailConnected())],
    rowWarnings,
    variables: { used: new Set(documentVariables(shown, letter)), required: new Set(requiredVariables(shown, letter)) },
    draws: documentDraws(shown, letter),
    now: civilTime(services.now(), caller.workspace.timeZone),
    frozen: {
      document,
      fontKeys: fontsNeeded(documentFonts(document.content), catalogueWith(document.ownFonts)).map((font) => font.key),
      assetKeys: documentAssets(document.content),
    },
  };
}

/** Another workspace's document is not found by the same words as one that never was. */
async function findDocument({ db }: CreateServices, { scope }: Caller, id: string): Promise<DocumentToCreate> {
  const document = await findDocumentToCreate(db, scope, id);
  if (document === undefined) throw new AppError('doc_not_found');
  if (document.trashed) throw new AppError('doc_in_trash', { document: document.name });
  return document;
}

/** Undefined when the call wants no letters. */
async function findTemplate({ db }: CreateServices, { scope }: Caller, id: string | undefined): Promise<SavedMailTemplate | undefined> {
  if (id === undefined) return undefined;
  const template = await findMailTemplate(db, scope, id);
  if (template === undefined) throw new AppError('mail_not_found');
  return template;
}

function documentWarnings(shown: DesignDocument, lettersAreKept: boolean): readonly CreateWarning[] {
  const warnings: CreateWarning[] = [];
  if (filesAreAlike(shown)) warnings.push({ code: 'no_variables' });
  if (lettersAreKept) warnings.push({ code: 'mail_not_connected' });
  return warnings;
}

async function makeFileRows(
  tx: Tx,
  caller: Caller,
  { plan, placed, linkBase, test }: { plan: Plan; placed: Placed; linkBase: string; test: boolean },
) {
  // On the Disk and in the call log another person may read them, in another language.
  const say = (warnings: readonly CreateWarning[]) =>
    warnings.map((warning) => ({
      code: warning.code,
      message: warningMessage(caller.workspace.locale, warning),
      details: detailsOf(warning),
    }));
  const numbers = test
    ? await numbersToShow(tx, caller.scope, plan)
    : await drawNumbers(tx, caller.scope, { names: plan.draws.numbers, count: plan.rows.length });
  const all = new DistinctWarnings([...plan.warnings, ...placed.warnings]);
  const rows = await mapInTurns(plan.rows, (row, position): NewFile => {
    const own = [...(plan.rowWarnings[position] ?? []), ...valueWarnings(row, plan.variables)];
    all.add(own);
    const verifyCode = newVerifyCode();
    const draws = drawValues(plan.draws, { now: plan.now, numbers, position, verifyUrl: verifyUrl(linkBase, verifyCode) });
    const values: FileValues = { variables: row.variables, pictures: row.pictures, draws };
    const warnings = say(new DistinctWarnings([...plan.warnings, ...placed.warnings, ...own]).list());
    const name = nameFile(plan.document, values);
    return { id: newId(), verifyCode, folderId: placed.folderIds[position] ?? null, name, ...values, warnings };
  });
  return { rows, warnings: say(fewWrongAddresses(all.list())) };
}

/** The numbers that come next, the same for every row. */
async function numbersToShow(tx: Tx, scope: Scope, { draws, rows }: Plan): Promise<ReadonlyMap<string, readonly number[]>> {
  const next = await nextNumbers(tx, scope, draws.numbers);
  return new Map(Object.entries(next).map(([name, number]) => [name, rows.map(() => number)]));
}

/** What a warning's words name. */
function detailsOf(warning: CreateWarning): Record<string, string> {
  return Object.fromEntries(Object.entries(warning).filter(([name]) => name !== 'code'));
}
