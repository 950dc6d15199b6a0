import type { ListedFile } from '../../../db/queries/list-files';
import type { FileFailure } from '../../../db/schema';
import { keptWarningMessage, refusalMessage } from '../../i18n/calls/say-call';
import { issueMessage } from '../../i18n/documents/say';
import type { Locale } from '../../i18n/phrase';
import { say } from '../../i18n/ui/say';

/** Reasons that have words of their own; any other is said in general ones. */
const FAILURES = ['gave_up', 'broken_document', 'render_timed_out', 'render_out_of_memory', 'render_crashed'] as const;

/**
 * What there is to know about a file, each thing once: why it could not be made, what the call was told, what laying out found. A value
 * that is missing is found by both; the call's words are kept.
 */
export function fileNotes(
  locale: Locale,
  { failure, warnings, issues }: Pick<ListedFile, 'failure' | 'warnings' | 'issues'>,
): readonly string[] {
  const told = new Set(warnings.map(({ code }) => code));
  const notes = [
    ...(failure === null ? [] : [failureText(locale, failure)]),
    ...warnings.map((warning) => keptWarningMessage(locale, warning)),
    ...issues.filter(({ code }) => !told.has(code)).map((issue) => issueMessage(locale, issue)),
  ];
  return [...new Set(notes)];
}

function failureText(locale: Locale, { code, details }: FileFailure): string {
  // A picture that could not be fetched is told in the words of the call that named it.
  if (code === 'bad_image') return refusalMessage(locale, code, details);
  const known = FAILURES.find((failure) => failure === code);
  return say(locale, `ui.failure.${known ?? 'unknown'}`);
}
