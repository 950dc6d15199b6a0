import { findFirstCall, findFirstReply, type CallKey } from '../../../db/queries/call-keys';
import { keepAssets } from '../../../db/queries/keep-assets';
import type { Tx } from '../../../db/client';
import { commitOnce } from '../../../db/patience';
import { freezeVersion } from '../../../db/queries/document-to-create';
import { keepDrawnNumbers } from '../../../db/queries/draw-numbers';
import { storeCreation, storeFiles } from '../../../db/queries/store-creation';
import { storeLetters } from '../../../db/queries/store-letters';
import { newId } from '../../ids';
import type { Caller } from '../auth/token-scope';
import { planLetters } from '../mail/plan-letters';
import type { AcceptedCreation } from './accepted-creation';
import { idempotencyKey, repeatKey } from './call-key';
import type { CreateRequest } from './create-request';
import type { CreateServices } from './create-services';
import { ensureFolders } from './ensure-folders';
import { makeFileRows } from './make-file-rows';
import { planCreation, type CreationPlan } from './plan-creation';
import { planLinkedPictures } from './plan-linked-pictures';
import { FirstCallFound, repeatedReply, takeKey } from './repeated-call';
import { withOwnIds } from './with-own-ids';
import { linksOf, WRITTEN_AT_ONCE, writeLater } from './write-later';

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

/** What was accepted under this id, if it was. */
async function findAccepted({ db }: CreateServices, { scope }: Caller, id: string): Promise<AcceptedCreation | undefined> {
  const reply = await findFirstReply(db, scope, id);
  return reply && { ...reply, repeats: undefined };
}

async function writeCreation(
  services: CreateServices,
  tx: Tx,
  caller: Caller,
  {
    id,
    plan,
    key,
    terms,
  }: { readonly id: string; readonly plan: CreationPlan; readonly key: CallKey | undefined; readonly terms: CallTerms },
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
  const rest = files.rows.slice(WRITTEN_AT_ONCE);
  await planLinkedPictures(tx, scope, { creationId: creation.id, links: linksOf(first, plan.links), fetch: rest.length === 0 });
  await storeFiles(tx, scope, creation, { files: first, warnings: files.warnings });
  if (numbered) await keepDrawnNumbers(tx, scope, creation.id);
  const { template, request } = plan;
  const mail = template && request.mailing && { id: creation.id, template, mailing: request.mailing, files: files.rows };
  const letters = mail && (await planLetters(tx, scope, mail));
  if (rest.length > 0) await writeLater(tx, scope, creation.id, { files: rest, numbered, links: plan.links, letters });
  else if (letters) await storeLetters(tx, scope, letters);
  await services.enqueueFiles(tx, scope, creation.id);
  const fileIds = files.rows.map((file) => file.id);
  const accepted = { id: creation.id, fileIds, warnings: files.warnings, linkBase, repeats: undefined };
  await terms.record?.(tx, accepted);
  return accepted;
}
