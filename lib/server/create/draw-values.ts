import { randomInt } from 'node:crypto';
import type { DocumentDraws } from '../../document/document-needs';
import { drawRandom } from '../../document/document-needs';
import type { CivilDateTime, Draws } from '../../document/file-values';

/**
 * What the functions of one file print: the moment of the call, random texts, and its numbers, given the first number that the
 * transaction took of each sequence and the file's place among the creation's files.
 */
export function drawValues(needed: DocumentDraws, now: CivilDateTime, firstNumbers: ReadonlyMap<string, number>, position: number): Draws {
  const random = Object.create(null) as Record<string, string>;
  for (const draw of needed.random) random[draw.name] = drawRandom(draw, (choices) => randomInt(choices));
  const numbers = Object.create(null) as Record<string, number>;
  for (const [name, first] of firstNumbers) numbers[name] = first + position;
  return { now, random, numbers };
}
