'use client';

import Link from 'next/link';
import { useSay } from '../locale-context';
import { CopyButton } from '../ui/copy-button';
import type { LinkChoice } from './build-link';
import { curlCall, javascriptCall } from './developer-calls';

const CALLS = { curl: curlCall, javascript: javascriptCall };

/** The same call for programs, to copy. */
export function DeveloperCode({
  language,
  choice,
  samples,
}: {
  language: 'curl' | 'javascript';
  choice: LinkChoice;
  samples: Readonly<Record<string, string>>;
}) {
  const say = useSay();
  const code = CALLS[language](choice, samples);
  return (
    <div className="flex flex-col gap-3">
      <pre className="max-h-96 overflow-auto rounded-lg border border-line bg-sunken px-3 py-2.5 font-mono text-fine leading-5">
        <code>{code}</code>
      </pre>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CopyButton kind="plain" text={code} label={say('ui.link.copy_code')}>
          {say('ui.link.copy_code')}
        </CopyButton>
        <p className="text-small text-ink-muted">
          {say('ui.link.developers')}
          <Link href="/docs/api" className="font-medium text-accent-text underline underline-offset-2">
            {say('ui.link.reference')}
          </Link>
        </p>
      </div>
    </div>
  );
}
