/**
 * The clipboard behind menus and buttons. What the keys copy goes through the browser's own events; this one asks the system where the
 * browser allows it, and remembers what was copied here where it does not.
 */
export class OwnClipboard {
  private kept: string | undefined;

  write(text: string): void {
    this.kept = text;
    void this.system()?.writeText(text).catch(nothing);
  }

  async read(): Promise<string | undefined> {
    const text = await this.system()?.readText().catch(nothing);
    return text ?? this.kept;
  }

  /** Absent on pages that did not come over https. */
  private system(): Clipboard | undefined {
    return 'clipboard' in navigator ? navigator.clipboard : undefined;
  }
}

function nothing(): undefined {
  return undefined;
}
