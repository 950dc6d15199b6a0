/** What a person writes of a mail template. */
export interface LetterTexts {
  readonly name: string;
  readonly subject: string;
  readonly body: string;
}

/** What the preview is filled from: a made file, a document's samples, or nothing. */
export type PreviewSource =
  { readonly fileId: string; readonly documentId?: undefined } | { readonly fileId?: undefined; readonly documentId?: string };

export function sameTexts(one: LetterTexts, other: LetterTexts): boolean {
  return one.name === other.name && one.subject === other.subject && one.body === other.body;
}
