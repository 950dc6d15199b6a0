import { and, asc, count, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { OwnFont } from '../../lib/document/own-font';
import type { Db } from '../client';
import type { documentVersions } from '../schema';
import { documents, fonts } from '../schema';
import type { Scope } from '../scope';

/** A workspace's own font with what people see of it. */
export interface ListedFont extends OwnFont {
  readonly style: string;
  /** Bytes of its file. */
  readonly bytes: number;
}

/** A font that was checked and whose bytes lie in Storage. */
export interface NewFont extends ListedFont {
  /** Who said that the workspace may use it. */
  readonly licensedBy: string;
}

/** The fonts that the workspace may choose, by family, then from light to bold. */
export async function listFonts(db: Db, scope: Scope): Promise<readonly ListedFont[]> {
  const { key, family, style, weight, italic, letters, bytes } = fonts;
  return db
    .select({ key, family, style, weight, italic, letters, bytes })
    .from(fonts)
    .where(inUse(scope))
    .orderBy(asc(fonts.family), asc(fonts.weight), asc(fonts.italic), asc(fonts.key));
}

/**
 * Notes that the workspace has this font and may use it; one that was removed comes back. False when it has another file of the same
 * family, weight and slant.
 */
export async function keepFont(db: Db, scope: Scope, font: NewFont): Promise<boolean> {
  const said = { licensedBy: font.licensedBy, licensedAt: sql`now()`, removedAt: null };
  const sameFace = and(inUse(scope), eq(fonts.family, font.family), eq(fonts.weight, font.weight), eq(fonts.italic, font.italic));
  const [taken] = await db.select({ key: fonts.key }).from(fonts).where(sameFace);
  if (taken !== undefined) return taken.key === font.key;
  const { letters, ...rest } = font;
  await db
    .insert(fonts)
    .values({ workspaceId: scope.workspaceId, ...rest, ...said, letters: [...letters] })
    .onConflictDoUpdate({ target: [fonts.workspaceId, fonts.key], set: said });
  return true;
}

/** How many fonts the workspace may choose. */
export async function countFonts(db: Db, scope: Scope): Promise<number> {
  const [row] = await db.select({ count: count() }).from(fonts).where(inUse(scope));
  return row?.count ?? 0;
}

/** Whether the workspace may choose the font of this key; the same bytes in another workspace do not count. */
export async function hasFont(db: Db, scope: Scope, key: string): Promise<boolean> {
  const rows = await db
    .select({ key: fonts.key })
    .from(fonts)
    .where(and(inUse(scope), eq(fonts.key, key)));
  return rows.length > 0;
}

/** Takes a font out of the choice; false when the workspace has none of this key. What is frozen with it keeps it. */
export async function removeFont(db: Db, scope: Scope, key: string): Promise<boolean> {
  const removed = await db
    .update(fonts)
    .set({ removedAt: sql`now()` })
    .where(and(inUse(scope), eq(fonts.key, key)))
    .returning({ key: fonts.key });
  return removed.length > 0;
}

/** What runs of text in one document ask for, as stored: what is not said is as the schema has it by default. */
export interface StoredStyles {
  readonly name: string;
  readonly styles: readonly { readonly family?: string; readonly weight?: number; readonly italic?: boolean }[];
}

/** The styles of every text in every document of the workspace, also of those that are hidden or lie in the trash. */
export async function stylesOfDocuments(db: Db, scope: Scope): Promise<readonly StoredStyles[]> {
  const styles = sql<
    StoredStyles['styles']
  >`jsonb_path_query_array(${documents.content}, '$.pages[*].elements[*].paragraphs[*].runs[*].style')`;
  return db
    .select({ name: documents.name, styles })
    .from(documents)
    .where(eq(documents.workspaceId, scope.workspaceId))
    .orderBy(asc(documents.name));
}

/** As part of a query: the fonts that a workspace may choose, what laying out asks about them. */
export function ownFontsOf(workspaceId: PgColumn): SQL<readonly OwnFont[]> {
  return fontsAsJson(sql`${fonts.workspaceId} = ${workspaceId} and ${fonts.removedAt} is null`);
}

/** As part of a query: the workspace's own fonts that a version was frozen with, also those that were removed since. */
export function frozenFontsOf({ workspaceId, fontKeys }: typeof documentVersions): SQL<readonly OwnFont[]> {
  return fontsAsJson(sql`${fonts.workspaceId} = ${workspaceId} and ${fonts.key} = any(${fontKeys})`);
}

function fontsAsJson(which: SQL): SQL<readonly OwnFont[]> {
  const { key, family, weight, italic, letters } = fonts;
  const query = sql`select coalesce(json_agg(json_build_object(
      'key', ${key}, 'family', ${family}, 'weight', ${weight}, 'italic', ${italic}, 'letters', ${letters}
    ) order by ${family}, ${weight}, ${italic}, ${key}), '[]') from ${fonts} where ${which}`;
  // In one more level: of columns right in a selected expression drizzle leaves out the table, and both tables have a `workspace_id`.
  return sql`(${query})`;
}

function inUse(scope: Scope) {
  return and(eq(fonts.workspaceId, scope.workspaceId), isNull(fonts.removedAt));
}
