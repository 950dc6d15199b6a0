'use client';

import { Suspense, useState } from 'react';
import { useSay } from '../locale-context';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import { Tabs } from '../ui/tabs';
import { onDemand } from '../ui/on-demand';
import { linkParts, linkText, type LinkChoice } from './build-link';
import { ColouredLink } from './coloured-link';

const DeveloperCode = onDemand(async () => (await import('./developer-code')).DeveloperCode);

/** From here on a link may be too long for what carries it. */
const LONG = 2000;

/** The link to copy, where to paste it, and the same call for programs. */
export function FinishedLink({
  choice,
  samples,
  fresh,
  onCopied,
}: {
  choice: LinkChoice;
  samples: Readonly<Record<string, string>>;
  fresh: boolean;
  onCopied: () => void;
}) {
  const say = useSay();
  const [tab, setTab] = useState<'getcourse' | 'curl' | 'javascript'>('getcourse');
  const codeIn = (language: 'curl' | 'javascript') => (
    <Suspense>
      <DeveloperCode language={language} choice={choice} samples={samples} />
    </Suspense>
  );
  return (
    <Tabs
      value={tab}
      onChange={setTab}
      tabs={[
        {
          value: 'getcourse',
          label: say('ui.link.for_getcourse'),
          content: <ForGetCourse choice={choice} fresh={fresh} onCopied={onCopied} />,
        },
        { value: 'curl', label: say('ui.link.for_curl'), content: codeIn('curl') },
        { value: 'javascript', label: say('ui.link.for_javascript'), content: codeIn('javascript') },
      ]}
    />
  );
}

function ForGetCourse({ choice, fresh, onCopied }: { choice: LinkChoice; fresh: boolean; onCopied: () => void }) {
  const say = useSay();
  const parts = linkParts(choice);
  const link = linkText(parts);
  const steps = [
    say(`ui.link.step_process.${choice.object}`),
    say('ui.link.step_block'),
    say(choice.result === 'link' ? 'ui.link.step_url_result' : 'ui.link.step_url'),
    say('ui.link.step_join'),
    say('ui.link.step_rule'),
  ];
  return (
    <div className="flex flex-col gap-4">
      {fresh && <Notice tone="good">{say('ui.link.token_made')}</Notice>}
      <ColouredLink parts={parts} />
      {choice.token !== null && (
        <div className="flex flex-wrap items-center gap-3">
          <CopyButton kind="primary" text={link} label={say('ui.link.copy')} onCopied={onCopied}>
            {say('ui.link.copy')}
          </CopyButton>
          <span className="text-fine text-ink-muted">{say('ui.link.length', { count: link.length })}</span>
        </div>
      )}
      {link.length > LONG && <Notice tone="warn">{say('ui.link.too_long')}</Notice>}
      <section>
        <h3 className="mb-2 text-small font-medium">{say('ui.link.steps')}</h3>
        <ol className="flex list-decimal flex-col gap-1.5 pl-5 text-small text-ink-muted marker:text-ink-faint">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
