import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Person } from './people';
import { BLOCKS, filled } from './work-item';

/** A fast wrong file counts nothing: the file is sound by qpdf's word and poppler reads every block's text from it. Throws otherwise. */
export function checkFile(bytes: Uint8Array, person: Person, folder: string): void {
  const name = path.join(folder, 'checked.pdf');
  writeFileSync(name, bytes);
  execFileSync('qpdf', ['--check', name], { stdio: 'pipe' });
  const text = withoutSpaces(execFileSync('pdftotext', [name, '-'], { encoding: 'utf8' }));
  for (const block of BLOCKS) {
    const expected = filled(block.text, person);
    if (!text.includes(withoutSpaces(expected))) throw new Error(`"${expected}" cannot be read from the file`);
  }
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/gu, '');
}
