import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { newId } from '../../ids';
import { env } from '../env';
import { renameDurably, writeDurably } from '../storage/durable-file';
import { newToken } from '../tokens/new-token';

/**
 * `demo.json` in the data folder: all that a person or a script needs to try a fresh installation. It is readable by its owner only.
 */
const demoFile = z.object({
  url: z.string(),
  email: z.string(),
  password: z.string(),
  token: z.string(),
  doc_id: z.string(),
  folder_id: z.string(),
  mail_id: z.string(),
  /** When a person made the server their own; e-mail and password are empty from then on. */
  taken_over_at: z.string().optional(),
});
export type DemoFile = z.infer<typeof demoFile>;

/** Secrets and ids of a new demo; random in each installation, so that nobody knows the password of another's. */
export function newDemoFile(url: string): DemoFile {
  return {
    url,
    email: 'demo@example.com',
    password: readablePassword(),
    token: newToken(),
    doc_id: newId(),
    folder_id: newId(),
    mail_id: newId(),
  };
}

/** Letters and digits that nobody mistakes for one another: 12 of 54 signs, some 69 random bits, in groups that are easy to type. */
function readablePassword(): string {
  const signs = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const group = () => Array.from({ length: 4 }, () => signs.charAt(randomInt(signs.length))).join('');
  return [group(), group(), group()].join('-');
}

/**
 * The demo's file has two names: the draft is written before the rows it speaks of, so that no crash can leave an installation whose
 * password nobody knows; it takes its final name when all is made.
 */
const draftName = () => path.join(/* turbopackIgnore: true */ env().dataDir, 'demo.json.draft');
const finalName = () => path.join(/* turbopackIgnore: true */ env().dataDir, 'demo.json');

export function writeDraft(file: DemoFile): Promise<void> {
  return writeDemoFile(draftName(), file);
}

/** What a first boot that was broken off had begun with. */
export function readDraft(): Promise<DemoFile | undefined> {
  return readFileNamed(draftName());
}

/** Takes the sample account's e-mail and password, which open nothing any more, out of `demo.json`; all else in it goes on working. */
export async function markDemoTaken(): Promise<void> {
  const file = await readDemoFile();
  if (file === undefined) return;
  await writeDemoFile(finalName(), { ...file, email: '', password: '', taken_over_at: new Date().toISOString() });
}

function writeDemoFile(name: string, file: DemoFile): Promise<void> {
  return writeDurably(name, `${JSON.stringify(file, null, 2)}\n`, { draft: `${name}.${newId()}`, mode: 0o600 });
}

/** The demo of this installation; undefined when it never had one, or its data folder is another machine's. */
export function readDemoFile(): Promise<DemoFile | undefined> {
  return readFileNamed(finalName());
}

async function readFileNamed(name: string): Promise<DemoFile | undefined> {
  try {
    return demoFile.parse(JSON.parse(await readFile(name, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function publishDraft(): Promise<void> {
  await renameDurably(draftName(), finalName());
}
