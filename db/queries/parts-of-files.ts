import { sql } from 'drizzle-orm';
import type { Db } from '../client';

/** Files looked at in one statement: a few dozen milliseconds. */
const AT_A_TIME = 5_000;

/** The hashes of all parts that files of all workspaces are joined from, in sets. It takes no scope: parts are shared, and the server cleans up. */
export async function* partsOfFiles(db: Db): AsyncGenerator<ReadonlySet<string>> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = (await db.execute(sql`
      with page as (select id, parts from files where id > ${after}::uuid order by id limit ${AT_A_TIME})
      select (select id from page order by id desc limit 1) as last,
        array(select distinct part ->> 'hash' from page, jsonb_array_elements(coalesce(parts, '[]')) part) as hashes`)) as unknown as {
      rows: { last: string | null; hashes: string[] }[];
    };
    const [page] = rows;
    if (page === undefined || page.last === null) return;
    yield new Set(page.hashes);
    after = page.last;
  }
}
