import { appendFileSync } from 'node:fs';

/**
 * Tells what a test of reliability has measured, in one line under its name (R2, O1 …). `npm run reliability` collects them for its
 * table.
 */
export function figure(name: string, measured: string): void {
  const line = `${name.padEnd(4)} ${measured}`;
  console.log(line);
  if (process.env.FIGURES_FILE)
    appendFileSync(process.env.FIGURES_FILE, `${process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'PGlite    '} ${line}\n`);
}

/** How often something is done: few times in every run, many on demand (`RELIABILITY=full`). */
export function times(few: number, many: number): number {
  return process.env.RELIABILITY === 'full' ? many : few;
}

/** The value below which that share (0–1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
