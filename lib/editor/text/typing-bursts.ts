import { textChange } from './edit-text';

/** Milliseconds without a key after which what is typed next is taken back for itself. */
export const BURST_PAUSE = 1_500;

/** Where the last key of a burst left the text. */
interface LastKey {
  readonly deletes: boolean;
  readonly caret: number;
  readonly endsInSpace: boolean;
  readonly at: number;
}

/**
 * Says which of the changes that keys make in a text are taken back together: a word with the space behind it, or what was deleted of it.
 * A pause, a jump of the caret and anything that is put in at once, such as a paste, begin anew.
 */
export class TypingBursts {
  private readonly now: () => number;
  private last: LastKey | undefined;
  private count = 0;

  constructor(now: () => number) {
    this.now = now;
  }

  /** The burst of the change that has made one text another, with the caret in it; to be joined to the step of the same burst. */
  burstOf(before: string, after: string, caret: number): string {
    const { range, inserted } = textChange(before, after);
    const deleted = before.slice(range.from, range.to);
    const deletes = inserted === '';
    const piece = deletes ? deleted : inserted;
    const key = { deletes, caret, endsInSpace: /\s$/u.test(piece), at: this.now() };
    if (!this.goesOn(key, deletes ? [caret, caret + deleted.length] : [caret - inserted.length], piece)) this.count += 1;
    this.last = piece.length > 1 ? undefined : key;
    return `typing ${this.count}`;
  }

  /** `carets`: where the caret may have stood before the key. */
  private goesOn(key: LastKey, carets: readonly number[], piece: string): boolean {
    const { last } = this;
    if (last?.deletes !== key.deletes || !carets.includes(last.caret) || piece.length > 1) return false;
    const beginsWord = last.endsInSpace && !/^\s/u.test(piece);
    return key.at - last.at < BURST_PAUSE && !beginsWord;
  }
}
