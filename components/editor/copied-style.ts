const KEY = 'editor.copied_style';

/** The style copied last, kept in this browser so that it also serves other documents and tabs. */
export class CopiedStyle {
  private kept: string | undefined;

  write(style: string): void {
    this.kept = style;
    try {
      localStorage.setItem(KEY, style);
    } catch {
      // A full or private browser keeps nothing; this tab still knows.
    }
  }

  read(): string | undefined {
    try {
      return localStorage.getItem(KEY) ?? this.kept;
    } catch {
      return this.kept;
    }
  }
}
