'use client';

import { useEffect, useRef, useState } from 'react';
import { api } from '@/lib/api/client';
import type { ShownCall } from '@/lib/api/tokens';
import { CallRow } from '../calls/call-row';
import { useWhileSeen } from '../calls/use-calls';
import { useSay } from '../locale-context';
import { ButtonLink } from '../ui/button-link';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import type { LinkToken } from './link-token';

/** Milliseconds between two looks into the log, and until there is something to check. */
const LOOK_EVERY = 2_000;
const PATIENCE = 60_000;
/** More would be a log of its own. */
const SHOWN = 5;

/** Waits for calls with this token that were not made from this page, shows them as they come, and after a minute without one what to check. */
export function FirstCall({
  token,
  ownCalls,
  unreachable,
  onCame,
}: {
  token: LinkToken;
  /** A call with the link has come: it is where it belongs. */
  onCame: () => void;
  /** Ids of calls that were made from this page. */
  ownCalls: ReadonlySet<string>;
  /** This server's address when nobody outside can open it. */
  unreachable: string | undefined;
}) {
  const say = useSay();
  const calls = useNewCalls(token).filter(({ id }) => !ownCalls.has(id));
  const long = useAfter(PATIENCE);
  const [newest] = calls;
  const came = newest !== undefined;
  const latest = useRef(onCame);
  useEffect(() => {
    latest.current = onCame;
  }, [onCame]);
  useEffect(() => {
    if (came) latest.current();
  }, [came]);
  if (newest === undefined) {
    return (
      <div className="flex flex-col gap-4">
        <p role="status" className="flex items-start gap-2.5 text-small">
          <Spinner className="mt-0.5 size-4 text-accent-text" />
          <span>
            <span className="font-medium">{say('ui.link.waiting')}</span>{' '}
            <span className="text-ink-muted">{say('ui.link.waiting_more')}</span>
          </span>
        </p>
        {long && <WhatToCheck unreachable={unreachable} />}
      </div>
    );
  }
  const state = newest.reason !== null ? 'came_refused' : newest.warnings.length > 0 ? 'came_warned' : 'came';
  return (
    <div className="flex flex-col gap-3">
      <Notice
        tone={state === 'came' ? 'good' : state === 'came_warned' ? 'warn' : 'bad'}
        title={say(`ui.link.${state}`)}
        action={
          newest.creationId === null ? undefined : (
            <ButtonLink size="small" href={`/disk?creation=${newest.creationId}`}>
              {say('ui.link.see_disk')}
            </ButtonLink>
          )
        }
      >
        {newest.reason ?? say('ui.link.wait_next')}
      </Notice>
      <ul className="overflow-hidden rounded-lg border border-line [&>li]:border-b [&>li]:border-line [&>li:last-child]:border-0">
        {calls.slice(0, SHOWN).map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </ul>
    </div>
  );
}

function WhatToCheck({ unreachable }: { unreachable: string | undefined }) {
  const say = useSay();
  return (
    <div className="rounded-lg bg-warn-soft px-4 py-3 text-small" role="status">
      <p className="font-medium text-warn">{say('ui.link.waiting_long')}</p>
      <ul className="mt-1.5 flex list-disc flex-col gap-1 pl-5">
        {unreachable !== undefined && <li>{say('ui.link.check_reach', { address: unreachable })}</li>}
        {(['saved', 'joined', 'really', 'token'] as const).map((what) => (
          <li key={what}>{say(`ui.link.check_${what}`)}</li>
        ))}
        {unreachable === undefined && <li>{say('ui.link.check_address')}</li>}
        <li>
          {say('ui.link.check_other')}{' '}
          <a href="/calls" className="font-medium text-accent-text underline underline-offset-2">
            {say('ui.link.see_log')}
          </a>
        </li>
      </ul>
    </div>
  );
}

/** Calls with the token since this page began to look, the newest first. */
function useNewCalls({ id, fresh }: LinkToken): readonly ShownCall[] {
  const [calls, setCalls] = useState<readonly ShownCall[]>([]);
  // What was there before a kept token was put in is no answer to it.
  const before = useRef<ReadonlySet<string> | undefined>(fresh ? new Set() : undefined);
  async function look() {
    const result = await api('GET /api/calls', { query: { tokenId: id } });
    if (!result.ok) return;
    const known = (before.current ??= new Set(result.value.calls.map((call) => call.id)));
    setCalls(result.value.calls.filter((call) => !known.has(call.id)));
  }
  const first = useRef(look);
  useEffect(() => void first.current(), []);
  useWhileSeen(look, LOOK_EVERY);
  return calls;
}

/** Whether so many milliseconds have gone by. */
function useAfter(milliseconds: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return over;
}
