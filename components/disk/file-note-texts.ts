import type { Issue } from '@/lib/document/issues';
import type { Locale } from '@/lib/i18n/phrase';
import { issueMessage } from '@/lib/i18n/documents/say';

interface FileFacts {
  readonly failure: { readonly code: string; readonly details: Readonly<Record<string, string | number>> } | null;
  readonly warnings: readonly { readonly message: string }[];
  readonly issues: readonly Issue[];
}

/** What there is to know about a file, each thing once: why it could not be made, what the call was told, what laying out found. */
export function fileNotes(locale: Locale, { failure, warnings, issues }: FileFacts): readonly string[] {
  const notes = [
    ...(failure === null ? [] : [failure.code]),
    ...warnings.map(({ message }) => message),
    ...issues.map((issue) => issueMessage(locale, issue)),
  ];
  return [...new Set(notes)];
}
