'use client';

import type { Issue } from '@/lib/document/issues';
import { useLocale, useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { issueMessage } from '@/lib/i18n/documents/say';

/** What laying out found, in plain words, by element. `names` maps element ids to what people call them; `onChoose` makes each a way to its element. */
export function IssueList({
  issues,
  names,
  pageCount,
  onChoose,
}: {
  issues: readonly Issue[];
  names: ReadonlyMap<string, string>;
  pageCount: number;
  onChoose?: (issue: Issue) => void;
}) {
  const say = useSay();
  const locale = useLocale();
  return (
    <section aria-label={say('ui.preview.issues')} aria-live="polite">
      {issues.length === 0 ? (
        <p className="flex items-center gap-2 text-[0.8125rem] text-good">
          <Icon name="check" />
          {say('ui.preview.no_issues')}
        </p>
      ) : (
        <>
          <h2 className="flex items-center gap-2 text-[0.8125rem] font-medium text-warn">
            <Icon name="warning" />
            {say('ui.preview.issue_count', { count: issues.length })}
          </h2>
          <ul className="mt-2.5 flex flex-col gap-2.5">
            {issues.map((issue) => (
              <li key={JSON.stringify(issue)} className="border-l-2 border-warn/40 pl-3 text-[0.8125rem] leading-snug">
                <p className="text-xs text-ink-muted">
                  {onChoose === undefined ? (
                    names.get(issue.element)
                  ) : (
                    <button
                      type="button"
                      onClick={() => onChoose(issue)}
                      className="rounded-sm text-left text-accent-text underline-offset-2 [overflow-wrap:anywhere] hover:underline"
                    >
                      {names.get(issue.element)}
                    </button>
                  )}
                  {pageCount > 1 && ` · ${say('ui.preview.on_page', { number: issue.page + 1 })}`}
                </p>
                <p className="[overflow-wrap:anywhere]">{issueMessage(locale, issue)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
