import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, vi } from 'vitest';
import { AppError } from '@/lib/errors';

/** A letter with a link, as whoever it was mailed to reads it. */
export interface LinkLetter {
  readonly to: string;
  readonly text: string;
  readonly link: string;
  /** What stands after the link's `#`. */
  readonly secret: string;
}

/** Settings of a server that keeps its letters in a folder, for all tests of this file; each begins without letters. */
export function entranceSettings(): { takeLetter(): LinkLetter | undefined; lettersThere(): number } {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entrance-'));
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('AUTH_SECRET', 'a secret for tests of thirty-two characters');
  vi.stubEnv('APP_URL', 'https://diplomas.example.org');
  vi.stubEnv('SIGNUP', 'open');
  beforeEach(() => rmSync(path.join(dataDir, 'outbox'), { recursive: true, force: true }));
  afterAll(() => rmSync(dataDir, { recursive: true }));
  const names = () => lettersIn(dataDir);
  return {
    lettersThere: () => names().length,
    /** The one letter that lies in the outbox, taken out of it. */
    takeLetter() {
      expect(names().length).toBeLessThan(2);
      const [name] = names();
      if (name === undefined) return undefined;
      const letter = readLinkLetter(name);
      rmSync(name);
      return letter;
    },
  };
}

/** The letters in the outbox of a server that has its data in this folder, whole ones only. */
export function lettersIn(dataDir: string): string[] {
  const outbox = path.join(dataDir, 'outbox');
  try {
    return readdirSync(outbox)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => path.join(outbox, name));
  } catch {
    return [];
  }
}

export function readLinkLetter(file: string): LinkLetter {
  const source = readFileSync(file, 'utf8');
  const body = source.slice(source.indexOf('\r\n\r\n'));
  const text = /base64/i.test(source) ? Buffer.from(body, 'base64').toString() : body.replace(/=\r\n/g, '').replace(/=3D/g, '=');
  const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
  return { to: /^To: (.*)$/m.exec(source)?.[1]?.trim() ?? '', text, link, secret: link.split('#')[1] ?? '' };
}

/** `done`, the code of the error that a person would be told, or any other error as it is. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}

/** What a route says of its refusal. */
export async function problemOf(response: Response): Promise<{ status: number; code: string; message: string; reason?: unknown }> {
  const { error } = (await response.json()) as { error: { code: string; message: string; details: Record<string, unknown> } };
  return { status: response.status, code: error.code, message: error.message, reason: error.details['reason'] };
}
