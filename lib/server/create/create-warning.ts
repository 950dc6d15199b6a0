/** What a caller should know though the files are made. Said in plain words by `lib/i18n` under `warning.<code>`. */
export type CreateWarning =
  /** Some bytes were not UTF-8; U+FFFD stands in their place. */
  | { readonly code: 'bad_encoding' }
  /** An unfilled `{object.…}` was cut out of this parameter or variable. */
  | { readonly code: 'placeholder_cut'; readonly name: string }
  /** The name is not Latin letters, digits and `_`, so nothing in a document can use it. */
  | { readonly code: 'variable_ignored'; readonly name: string }
  /** The document prints this variable and the row has no value for it. */
  | { readonly code: 'missing_value'; readonly variable: string }
  /** Nothing in the document uses it; it is kept with the file. */
  | { readonly code: 'unused_variable'; readonly variable: string }
  /** The server gives this variable itself; what the caller sent is not printed. */
  | { readonly code: 'system_variable'; readonly variable: string }
  /** The document has no variables, so all files are alike. */
  | { readonly code: 'no_variables' }
  /** The workspace had no folder of this id; it was made. */
  | { readonly code: 'folder_created'; readonly name: string }
  /** An identical call came just before; nothing was made or mailed again. */
  | { readonly code: 'repeated' }
  /** A letter was asked for, and the row has no address. */
  | { readonly code: 'email_missing' }
  /** This address is not one mailbox: no letter goes there. */
  | { readonly code: 'email_wrong'; readonly address: string; readonly reason: string; readonly sign?: string }
  /** Letters are kept on this server: it has no mail connected. */
  | { readonly code: 'mail_not_connected' };

/** Warnings without repeats, the first of each in the order they came; a hundred thousand rows that lack one variable are one warning. */
export class DistinctWarnings {
  private readonly seen = new Map<string, CreateWarning>();

  constructor(warnings: readonly CreateWarning[]) {
    this.add(warnings);
  }

  add(warnings: readonly CreateWarning[]): void {
    for (const warning of warnings) {
      const key = Object.values(warning).join('\u0000');
      if (!this.seen.has(key)) this.seen.set(key, warning);
    }
  }

  list(): CreateWarning[] {
    return [...this.seen.values()];
  }
}
