'use client';

import { useState } from 'react';
import { useSay } from '../locale-context';
import type { LinkAbout, LinkPart } from './build-link';

const COLOURS: Readonly<Record<LinkAbout['about'], string>> = {
  address: 'text-ink-muted',
  variable: 'text-accent-text',
  mail_address: 'text-accent-text',
  file_name: 'text-accent-text',
  document: 'text-good',
  folder: 'text-good',
  mail: 'text-good',
  when: 'text-warn',
  pages: 'text-warn',
  result: 'text-warn',
  secret: 'text-bad',
};

/** The link in coloured parts; the one that is pointed at, pressed or has the focus is explained below. */
export function ColouredLink({ parts }: { parts: readonly LinkPart[] }) {
  const say = useSay();
  const [shown, setShown] = useState<number>();
  const part = shown === undefined ? undefined : parts[shown];
  return (
    <div>
      <div
        role="group"
        aria-label={say('ui.link.parts')}
        onPointerLeave={() => setShown(undefined)}
        className="max-h-64 overflow-y-auto rounded-lg border border-line bg-sunken px-3 py-2.5 font-mono text-small leading-6 break-all"
      >
        {parts.map(({ text, about }, at) => (
          <span
            key={at}
            role="button"
            tabIndex={0}
            aria-describedby="link-explained"
            onPointerEnter={() => setShown(at)}
            onFocus={() => setShown(at)}
            onClick={() => setShown(at)}
            className={`cursor-help rounded-xs ${COLOURS[about]} ${shown === at ? 'bg-hover' : ''}`}
          >
            {text}
          </span>
        ))}
      </div>
      <p id="link-explained" className="mt-2 min-h-10 text-small text-ink-muted sm:min-h-5">
        {part === undefined ? say('ui.link.explain') : <Explanation part={part} />}
      </p>
    </div>
  );
}

function Explanation({ part }: { part: LinkPart }) {
  const say = useSay();
  switch (part.about) {
    case 'variable':
    case 'document':
    case 'folder':
    case 'mail':
      return say(`ui.link.about.${part.about}`, { name: part.name });
    default:
      return say(`ui.link.about.${part.about}`);
  }
}
