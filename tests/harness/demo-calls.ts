import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoFile } from '@/lib/server/demo/demo-file';
import type { Installation } from './running-server';

/** What a script finds out about a fresh installation. */
export function readDemo({ dataDir }: Installation): DemoFile {
  return JSON.parse(readFileSync(path.join(dataDir, 'demo.json'), 'utf8')) as DemoFile;
}

export interface CallAnswer {
  readonly result: string;
  readonly create_id: string;
  readonly files: readonly string[];
}

/** Has one file a name made from the demo's document. */
export async function createDemo(url: string, demo: DemoFile, names: readonly string[]): Promise<CallAnswer> {
  const mask = names.map((name) => ({ '%name': name, '%level': 'отлично' }));
  const answer = await fetch(`${url}/api/v1/create/`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secure: demo.token, doc_id: demo.doc_id, mask }),
  });
  return (await answer.json()) as CallAnswer;
}

/** How many files of a creation are in which state. */
export async function fileStates(url: string, createId: string): Promise<{ pending: number; ready: number; failed: number }> {
  const answer = await fetch(`${url}/api/v1/create/${createId}/status/`);
  const { files } = (await answer.json()) as { files: { status: 'pending' | 'ready' | 'failed' }[] };
  const count = (state: string) => files.filter(({ status }) => status === state).length;
  return { pending: count('pending'), ready: count('ready'), failed: count('failed') };
}
