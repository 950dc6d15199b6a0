'use client';

import { useState, type SyntheticEvent } from 'react';
import type { Locale } from '@/lib/i18n/phrase';
import { useLocale, useSay } from '../locale-context';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import type { ShownLetterPreview } from './use-letter-preview';

/** A letter as a mail program shows it: whom it is from and to, its subject, its text exactly as it is sent, its file. */
export function LetterPreview({ letter, problem }: { letter: ShownLetterPreview | undefined; problem: string | undefined }) {
  const say = useSay();
  const locale = useLocale();
  if (letter === undefined && problem === undefined) return <Skeleton className="h-80" />;
  return (
    <div className="flex flex-col gap-3">
      {problem !== undefined && <Notice tone="bad">{say('ui.mail.preview_failed', { problem })}</Notice>}
      {letter !== undefined && (
        <>
          <IssueNotes issues={letter.issues} />
          <article aria-label={say('ui.mail.letter')} className="overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
            <header className="border-b border-line px-5 py-4">
              <h3 className="text-heading font-semibold [overflow-wrap:anywhere]">{letter.subject}</h3>
              <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-fine [overflow-wrap:anywhere]">
                <dt className="text-ink-muted">{say('ui.mail.from')}</dt>
                <dd>{letter.from}</dd>
                <dt className="text-ink-muted">{say('ui.mail.to')}</dt>
                <dd>{letter.to || <span className="text-ink-muted">{say('ui.mail.no_address')}</span>}</dd>
              </dl>
            </header>
            <LetterBody html={letter.html} />
            {letter.attachments.length > 0 && (
              <ul aria-label={say('ui.mail.attached')} className="flex flex-wrap gap-2 border-t border-line px-5 py-3">
                {letter.attachments.map(({ name, bytes }) => (
                  <li key={name} className="flex max-w-full items-center gap-1.5 rounded-md bg-sunken px-2.5 py-1.5 text-fine">
                    <Icon name="document" className="size-4 text-ink-muted" />
                    <span className="truncate" title={name}>
                      {name}
                    </span>
                    {bytes > 0 && <span className="shrink-0 text-ink-muted">{sizeText(locale, bytes)}</span>}
                  </li>
                ))}
              </ul>
            )}
          </article>
        </>
      )}
    </div>
  );
}

/** The letter's own page in a frame of its own: no script runs there, and nothing of ours reaches into how it looks. */
function LetterBody({ html }: { html: string }) {
  const say = useSay();
  const [height, setHeight] = useState(240);

  function fit({ currentTarget }: SyntheticEvent<HTMLIFrameElement>) {
    const page = currentTarget.contentDocument;
    if (page === null) return;
    for (const link of page.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noopener' });
    // The page itself is never lower than its frame.
    setHeight(Math.ceil(page.body.getBoundingClientRect().height));
  }

  return (
    <iframe
      title={say('ui.mail.body')}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups"
      onLoad={fit}
      style={{ height }}
      className="block max-h-[60dvh] w-full bg-white scheme-light"
    />
  );
}

function IssueNotes({ issues }: { issues: readonly string[] }) {
  const say = useSay();
  return (
    <div role="status">
      {issues.length > 0 && (
        <Notice tone="warn" title={say('ui.mail.issues', { count: issues.length })}>
          <ul className="flex flex-col gap-1">
            {issues.map((issue) => (
              <li key={issue} className="[overflow-wrap:anywhere]">
                {issue}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function sizeText(locale: Locale, bytes: number): string {
  const large = bytes >= 1_000_000;
  const format = { style: 'unit', unit: large ? 'megabyte' : 'kilobyte', maximumFractionDigits: large ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / (large ? 1_000_000 : 1_000));
}
