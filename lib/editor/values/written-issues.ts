import type { DesignDocument } from '../../document/design-document';
import { isVariable } from '../../document/document-needs';
import type { Issue } from '../../document/issues';

/** Found by whatever values there are: how something is written, and what the design is made of. */
const OF_WRITING: ReadonlySet<Issue['code']> = new Set([
  'variable_not_latin',
  'unknown_function',
  'bad_function',
  'missing_font',
  'unknown_element',
]);

/**
 * What can be said of a document while its variables stand as they are written: all about elements that look the same in every file; of
 * the others only how they are written, for `%name` tells nothing of how a name fits, and is no date.
 */
export function writtenIssues(document: DesignDocument, issues: readonly Issue[]): readonly Issue[] {
  const varying = new Set(
    document.pages
      .flatMap(({ elements }) => elements)
      .filter(isVariable)
      .map(({ id }) => id),
  );
  return issues.filter((issue) => {
    if (issue.code === 'bad_function' && issue.expected === 'date_value') return false;
    return !varying.has(issue.element) || OF_WRITING.has(issue.code);
  });
}
