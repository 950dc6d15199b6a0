'use client';

import { ListTrouble } from '../list-trouble';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { EmptyState } from '../ui/empty-state';
import type { CallChoice } from './call-address';
import { CallRow } from './call-row';
import type { LoadedCalls } from './merge-calls';
import { useCalls } from './use-calls';

/** Calls of the workspace, the newest first; new ones come by themselves. */
export function CallScreen({ choice, first }: { choice: CallChoice; first: LoadedCalls }) {
  const say = useSay();
  const { calls, next, trouble, busy, loadMore, refresh } = useCalls(choice, first);
  const filtered = Object.values(choice).some((value) => value !== undefined);
  return (
    <>
      {trouble && <ListTrouble problem={trouble} unreachable={say('ui.calls.lost')} onTryAgain={refresh} />}
      {calls.length === 0 ? (
        <NoCalls filtered={filtered} />
      ) : (
        <ul
          aria-label={say('ui.calls.title')}
          className="overflow-hidden rounded-xl border border-line bg-surface shadow-lift [&>li]:border-b [&>li]:border-line [&>li:last-child]:border-0"
        >
          {calls.map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ul>
      )}
      {next !== null && (
        <div className="mt-4 text-center">
          <Button busy={busy} onClick={() => void loadMore()}>
            {say('ui.calls.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function NoCalls({ filtered }: { filtered: boolean }) {
  const say = useSay();
  if (filtered) {
    return (
      <EmptyState
        icon="search"
        title={say('ui.calls.none_found')}
        action={<ButtonLink href="/calls">{say('ui.calls.show_all')}</ButtonLink>}
      >
        {say('ui.calls.none_found_more')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="list"
      title={say('ui.calls.empty')}
      action={
        <ButtonLink kind="primary" href="/getcourse">
          {say('ui.calls.to_link')}
        </ButtonLink>
      }
    >
      {say('ui.calls.empty_more')}
    </EmptyState>
  );
}
