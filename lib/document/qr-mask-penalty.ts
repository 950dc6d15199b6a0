/**
 * How hard a QR code is to read, by the four features of ISO/IEC 18004:2015, 7.8.3: long runs, blocks, look-alikes of a finder pattern,
 * and dark and light out of balance. The lower, the better. `modules` holds the rows one after another, 1 is dark. Gives up, with some
 * number that is not below it, once the score has reached `limit`.
 *
 * Modules are as good as random, so a branch on one is guessed wrong half the time and costs more than all else here. Hence the tables.
 */
export function maskPenalty(modules: Uint8Array, size: number, limit: number): number {
  let score = balancePenalty(modules);
  for (let line = 0; line < size && score < limit; line++) {
    score += linePenalty(modules, line * size, 1, size) + linePenalty(modules, line, size, size);
    if (line > 0) score += blockPenalty(modules, line * size, size);
  }
  return score;
}

/** Points by the last eleven modules of a line, the newest in the lowest bit: for a run that has reached or passed five, for a look-alike. */
const BY_HISTORY = Uint8Array.from({ length: 1 << 11 }, (_, history) => {
  const newestFiveAlike = (history & 0b11111) === 0 || (history & 0b11111) === 0b11111;
  const sixthAlike = ((history >> 5) & 1) === (history & 1);
  const run = newestFiveAlike ? (sixthAlike ? 1 : 3) : 0;
  // A finder pattern's middle, 1011101, with four light modules on one side of it.
  const lookAlike = history === 0b10111010000 || history === 0b00001011101 ? 40 : 0;
  return run + lookAlike;
});

/**
 * What `BY_HISTORY` gives too much, by a line's first five modules: it takes the light outside for a part of the run that the line begins
 * with, and so gives L points for L light modules instead of L − 2, or none below five.
 */
const TOO_MUCH_AT_START = Uint8Array.from({ length: 1 << 5 }, (_, modules) => (modules === 0 ? 2 : Math.clz32(modules) - 27));

/** Long runs and look-alikes of a finder pattern in a row (step 1) or a column (step `size`). What lies outside is light. */
function linePenalty(modules: Uint8Array, start: number, step: number, size: number): number {
  let score = 0;
  let history = 0;
  let at = start;
  for (const end = start + 5 * step; at < end; at += step) {
    history = (history << 1) | (modules[at] ?? 0);
    score += BY_HISTORY[history] ?? 0;
  }
  score -= TOO_MUCH_AT_START[history] ?? 0;
  for (const end = start + size * step; at < end; at += step) {
    history = ((history << 1) | (modules[at] ?? 0)) & 0x7ff;
    score += BY_HISTORY[history] ?? 0;
  }
  // A look-alike at the very end may have some or all of its four light modules outside.
  for (let outside = 1; outside <= 4; outside++) {
    history = (history << 1) & 0x7ff;
    score += history === 0b10111010000 ? 40 : 0;
  }
  return score;
}

/** Points for 2 × 2 modules by the number of dark ones. */
const BY_DARK_OF_FOUR = Uint8Array.of(3, 0, 0, 0, 3);

/** Each 2 × 2 block of one colour that ends in this row. */
function blockPenalty(modules: Uint8Array, start: number, size: number): number {
  let score = 0;
  let before = (modules[start] ?? 0) + (modules[start - size] ?? 0);
  for (let at = start + 1; at < start + size; at++) {
    const here = (modules[at] ?? 0) + (modules[at - size] ?? 0);
    score += BY_DARK_OF_FOUR[before + here] ?? 0;
    before = here;
  }
  return score;
}

/** For each full 5 % by which the dark modules are more or less than half. */
function balancePenalty(modules: Uint8Array): number {
  let dark = 0;
  for (let at = 0; at < modules.length; at++) dark += modules[at] ?? 0;
  return Math.floor(Math.abs((dark * 20) / modules.length - 10)) * 10;
}
