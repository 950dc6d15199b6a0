import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/client';
import { leftOutFiles, reopenLetters } from '../../../db/queries/left-out-files';
import { storeLetters, type LettersOfCreation, type NewLetter } from '../../../db/queries/store-letters';
import { freezeMailTemplate, type SavedMailTemplate } from '../../../db/queries/mail-template';
import type { Mailing } from '../../../db/schema';
import type { Scope } from '../../../db/scope';
import { groupBy } from '../../group-by';
import { newId } from '../../ids';
import { inTurns, mapInTurns } from '../in-turns';
import { emailOf } from './email-of';
import { readMailbox, type Mailbox } from './mailbox';
import { readRecipients } from './recipients';

/** A creation that letters are wanted for; its files in their order. */
export interface CreationToMail {
  readonly id: string;
  readonly template: SavedMailTemplate;
  readonly mailing: Mailing;
  readonly files: readonly { readonly id: string; readonly variables: Readonly<Record<string, string>> }[];
}

/** Files of a new creation are of their first edition. */
const EDITION = 1;

/**
 * All letters of a creation, still to be stored in the transaction that accepts it: what is answered is mailed, whatever happens after. They
 * wait until their files are decided.
 */
export async function planLetters(tx: Tx, scope: Scope, creation: CreationToMail): Promise<LettersOfCreation> {
  const templateVersionId = await freezeMailTemplate(tx, scope, creation.template);
  const letters = await mapInTurns(await groupLetters(creation), ({ recipient, fileIds }) => {
    const files = fileIds.map((id) => ({ id, edition: EDITION }));
    return newLetter({ creationId: creation.id, templateVersionId, recipient, files });
  });
  return { creationId: creation.id, templateVersionId, letters };
}

/**
 * Brings files to their recipients that their letters went without, since they could not be made then: one more letter a recipient with
 * those that are made by now. A letter that had nothing else to bring waits for its time again. To be called whenever files of the creation
 * or letters with files left out are decided; a second time changes nothing. Returns whether there is anything to release.
 */
export async function planLeftOut(tx: Tx, scope: Scope, creationId: string): Promise<boolean> {
  const reopened = await reopenLetters(tx, scope, creationId);
  const leftOut = await leftOutFiles(tx, scope, creationId);
  const groups = groupBy(leftOut, ({ templateVersionId, recipient }) => `${templateVersionId} ${recipient}`);
  for (const files of groups.values()) {
    const [first] = files;
    if (first === undefined) continue;
    const { templateVersionId } = first;
    const recipient = readMailbox(first.recipient);
    if ('reason' in recipient) continue;
    const attached = files.map(({ fileId, edition }) => ({ id: fileId, edition }));
    const letter = newLetter({ creationId, templateVersionId, recipient, files: attached });
    await storeLetters(tx, scope, { creationId, templateVersionId, letters: [letter] });
  }
  return reopened > 0 || groups.size > 0;
}

interface PlannedLetter extends Pick<NewLetter, 'files'> {
  readonly creationId: string;
  readonly templateVersionId: string;
  readonly recipient: Mailbox;
}

function newLetter({ creationId, templateVersionId, recipient, files }: PlannedLetter): NewLetter {
  const edited = files.map(({ id, edition }) => [id, edition] as const);
  return { id: newId(), recipient: recipient.given, key: letterKey(creationId, templateVersionId, recipient.address, edited), files };
}

/** Two such letters are one, so it is written, and sent, once. */
function letterKey(
  sendingId: string,
  templateVersionId: string,
  address: string,
  files: readonly (readonly [id: string, edition: number])[],
): string {
  return createHash('sha256')
    .update(JSON.stringify([sendingId, templateVersionId, address, files]))
    .digest('hex');
}

interface LetterGroup {
  readonly recipient: Mailbox;
  readonly fileIds: string[];
}

/** `oncreate`: one letter a file and recipient; otherwise one a recipient with all their files. */
async function groupLetters({ mailing, files }: Pick<CreationToMail, 'mailing' | 'files'>): Promise<readonly LetterGroup[]> {
  const groups = new Map<string, LetterGroup>();
  for await (const { id, variables } of inTurns(files)) {
    for (const recipient of readRecipients(emailOf(variables)).mailboxes) {
      const key = mailing.send === 'oncreate' ? `${id} ${recipient.address}` : recipient.address;
      const group = groups.get(key);
      if (group) group.fileIds.push(id);
      else groups.set(key, { recipient, fileIds: [id] });
    }
  }
  return [...groups.values()];
}
