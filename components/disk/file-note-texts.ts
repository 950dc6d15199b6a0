import type { Issue } from '@/lib/document/issues';
import { issueMessage } from '@/lib/i18n/documents/say';
import { keptWarningMessage, refusalMessage } from '@/lib/i18n/calls/say-call';
import type { Locale } from '@/lib/i18n/phrase';
import { say } from '@/lib/i18n/ui/say';

interface Failure {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

interface FileFacts {
  readonly failure: Failure | null;
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    readonly details?: Readonly<Record<string, string | number>>;
  }[];
  readonly issues: readonly Issue[];
}

/** Reasons that have words of their own; any other is said in general ones. */
const FAILURES = ['gave_up', 'broken_document', 'render_timed_out', 'render_out_of_memory', 'render_crashed'] as const;

/**
 * What there is to know about a file, each thing once: why it could not be made, what the call was told, what laying out found. A value
 * that is missing is found by both; the call's words are kept.
 */
export function fileNotes(locale: Locale, { failure, warnings, issues }: FileFacts): readonly string[] {
  const told = new Set(warnings.map(({ code }) => code));
  const notes = [
    ...(failure === null ? [] : [failureText(locale, failure)]),
    ...warnings.map((warning) => keptWarningMessage(locale, warning)),
    ...issues.filter(({ code }) => !told.has(code)).map((issue) => issueMessage(locale, issue)),
  ];
  return [...new Set(notes)];
}

function failureText(locale: Locale, { code, details }: Failure): string {
  // A picture that could not be fetched is told in the words of the call that named it.
  if (code === 'bad_image') return refusalMessage(locale, code, details);
  const known = FAILURES.find((failure) => failure === code);
  return say(locale, `ui.failure.${known ?? 'unknown'}`);
}
