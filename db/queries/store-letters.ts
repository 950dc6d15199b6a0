import { sql } from 'drizzle-orm';
import type { Db } from '../client';
import type { Scope } from '../scope';

export interface NewLetter {
  readonly id: string;
  /** One mailbox, as given. */
  readonly recipient: string;
  /** Equal for two letters that are the same one. */
  readonly key: string;
  /** What is attached, in order. */
  readonly files: readonly { readonly id: string; readonly edition: number }[];
  /** How many files before these are written already, and the letter with them; none unless said. */
  readonly written?: number;
}

export interface LettersOfCreation {
  readonly creationId: string;
  readonly templateVersionId: string;
  readonly letters: readonly NewLetter[];
}

/** Rows in one statement: few round trips, and no statement so large that parsing it holds everybody up. */
const CHUNK = 1_000;

/** Writes letters, all waiting for their files; one whose key is there already is left alone. To be called inside the accepting transaction. */
export async function storeLetters(tx: Db, scope: Scope, { letters, ...creation }: LettersOfCreation): Promise<void> {
  for (let start = 0; start < letters.length; start += CHUNK) {
    await storeChunk(tx, scope, { ...creation, letters: letters.slice(start, start + CHUNK) });
  }
}

async function storeChunk(tx: Db, { workspaceId }: Scope, { creationId, templateVersionId, letters }: LettersOfCreation): Promise<void> {
  const rows = letters.map(({ id, recipient, key, files, written = 0 }) => ({ id, recipient, key, files, written }));
  await tx.execute(sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(id uuid, recipient text, key text, files json, written int)
    ), stored as (
      insert into letters (id, workspace_id, creation_id, template_version_id, recipient, key)
      select id, ${workspaceId}::uuid, ${creationId}::uuid, ${templateVersionId}::uuid, recipient, key from given
      where written = 0
      on conflict do nothing
      returning id
    )
    insert into letter_files (workspace_id, letter_id, file_id, edition, position)
    select ${workspaceId}::uuid, given.id, (file.attached->>'id')::uuid, (file.attached->>'edition')::int,
      given.written + file.place - 1
    from given, json_array_elements(given.files) with ordinality as file(attached, place)
    where given.written > 0 or given.id in (select id from stored)`);
}
