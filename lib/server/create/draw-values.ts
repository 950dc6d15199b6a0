import { randomInt } from 'node:crypto';
import type { DocumentDraws } from '../../document/document-needs';
import { drawRandom } from '../../document/document-needs';
import type { CivilDateTime, Draws } from '../../document/file-values';

/** What every file of a creation draws from, and where one of them stands in it. */
export interface DrawTerms {
  readonly now: CivilDateTime;
  /** What the transaction took of each sequence, a number for each file. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** The file's place among the creation's files, from 0. */
  readonly position: number;
  readonly verifyUrl: string;
}

/** What one file prints that no caller gave: the moment of the call, random texts, its numbers, the address of its public page. */
export function drawValues(needed: DocumentDraws, { now, numbers, position, verifyUrl }: DrawTerms): Draws {
  const random = Object.create(null) as Record<string, string>;
  for (const draw of needed.random) random[draw.name] = drawRandom(draw, (choices) => randomInt(choices));
  const own = Object.create(null) as Record<string, number>;
  for (const [name, taken] of numbers) {
    const number = taken[position];
    if (number === undefined) throw new Error('a number was taken for each file');
    own[name] = number;
  }
  return { now, random, numbers: own, verifyUrl };
}
