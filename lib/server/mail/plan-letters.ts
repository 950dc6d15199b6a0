import { createHash } from 'node:crypto';
import type { Tx } from '../../../db/client';
import { storeLetters, type NewLetter } from '../../../db/queries/store-letters';
import { freezeMailTemplate, type SavedMailTemplate } from '../../../db/queries/mail-template';
import type { Mailing } from '../../../db/schema';
import type { Scope } from '../../../db/scope';
import { newId } from '../../ids';
import { emailOf } from './email-of';
import type { Mailbox } from './mailbox';
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
 * Writes the rows of all letters of a creation, in the transaction that accepts it: what is answered is mailed, whatever happens after.
 * They wait until their files are decided.
 */
export async function planLetters(tx: Tx, scope: Scope, creation: CreationToMail): Promise<void> {
  const templateVersionId = await freezeMailTemplate(tx, scope, creation.template);
  const letters = groupLetters(creation).map(({ recipient, fileIds }): NewLetter => {
    const edited = fileIds.map((id) => [id, EDITION] as const);
    const key = letterKey(creation.id, templateVersionId, recipient.address, edited);
    return { id: newId(), recipient: recipient.given, key, fileIds };
  });
  await storeLetters(tx, scope, { creationId: creation.id, templateVersionId, letters });
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
function groupLetters({ mailing, files }: Pick<CreationToMail, 'mailing' | 'files'>): readonly LetterGroup[] {
  const groups = new Map<string, LetterGroup>();
  for (const { id, variables } of files) {
    for (const recipient of readRecipients(emailOf(variables)).mailboxes) {
      const key = mailing.send === 'oncreate' ? `${id} ${recipient.address}` : recipient.address;
      const group = groups.get(key);
      if (group) group.fileIds.push(id);
      else groups.set(key, { recipient, fileIds: [id] });
    }
  }
  return [...groups.values()];
}
