import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program said and whether it was content. */
export interface Reading {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Independent programs that read PDFs (Debian: qpdf, poppler-utils, mupdf-tools). They check our files without sharing a line of code with
 * what made them. `arguments_` gets the path of a temporary file with the PDF, in a folder of its own that is removed afterwards.
 */
export function readPdf(program: string, pdf: Uint8Array, arguments_: (path: string) => readonly string[]): Reading {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-reader-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, pdf);
    const { status, stdout, stderr, error } = spawnSync(program, arguments_(path), { maxBuffer: 256 * 1024 * 1024 });
    if (error) throw error;
    return { status, stdout, stderr: stderr.toString() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
