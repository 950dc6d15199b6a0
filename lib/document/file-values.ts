import type { PictureKey } from '../drawing/display-list';

/**
 * All that makes one file differ from the next. It is stored with the file, draws included, so that making it again prints the same.
 */
export interface FileValues {
  /** By variable name without `%`. A variable that is not here has no value. Null prototype: names come from outside. */
  readonly variables: Readonly<Record<string, string>>;
  /** Pictures already fetched, checked and kept, by the variable that named them. */
  readonly pictures: Readonly<Record<string, PictureKey>>;
  readonly draws: Draws;
}

/** What functions print that no caller gave; drawn once, before layout. */
export interface Draws {
  /** The moment of the call on the workspace's clock. */
  readonly now: CivilDateTime;
  /** By the name of the draw. */
  readonly random: Readonly<Record<string, string>>;
  /** By the name of the sequence. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The address of the file's public page; absent where there is no file, and in files made before there were such pages. */
  readonly verifyUrl?: string;
}

/** A date and time as a wall calendar and clock show them. Pure code gets these instead of `Date`. */
export interface CivilDateTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC. */
  readonly offset: number;
}
