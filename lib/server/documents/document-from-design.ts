import { getDatabase } from '../../../db/client';
import { insertDocument } from '../../../db/queries/change-documents';
import type { Scope } from '../../../db/scope';
import { designs } from '../../document/designs';
import type { DesignId } from '../../document/designs/design-ids';
import type { DesignLang } from '../../document/designs/starting-design';
import { newId } from '../../ids';
import { requireFolder } from './change-documents';

/** Makes a document that begins as a starting design, its texts in this language. Throws `not_found` for a folder that is not there. */
export async function documentFromDesign(
  scope: Scope,
  {
    design,
    lang,
    name,
    folderId,
  }: { readonly design: DesignId; readonly lang: DesignLang; readonly name: string; readonly folderId: string | null },
): Promise<{ id: string }> {
  const id = newId();
  const content = designs[design].draw(lang);
  const { db } = await getDatabase();
  await db.transaction(async (tx) => {
    await requireFolder(tx, scope, folderId);
    await insertDocument(tx, scope, { id, name, folderId, content });
  });
  return { id };
}
