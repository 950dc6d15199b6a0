declare module 'linebreak' {
  /** One place at which a line may end. */
  interface LineBreak {
    /** Index of the first UTF-16 unit after it. */
    readonly position: number;
    readonly required: boolean;
  }
  /** Unicode's line breaking algorithm (UAX 14). */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): LineBreak | null;
  }
}
