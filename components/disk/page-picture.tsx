'use client';

import { useState, type ReactNode } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';

/** A page of a made file, drawn by the server; a press shows it large, another one whole again. */
export function PagePicture({ address, name }: { address: string; name: string }) {
  const say = useSay();
  const [tries, setTries] = useState(1);
  const [large, setLarge] = useState(false);
  const [state, setState] = useState<'coming' | 'there' | 'failed'>('coming');
  if (state === 'failed')
    return (
      <Desk>
        <div role="alert" className="flex flex-col items-center gap-3 text-small text-ink-muted">
          {say('ui.disk.not_shown')}
          <Button
            size="small"
            onClick={() => {
              setTries(tries + 1);
              setState('coming');
            }}
          >
            {say('ui.try_again')}
          </Button>
        </div>
      </Desk>
    );
  return (
    <Desk large={large}>
      {state === 'coming' && <Skeleton className="h-56 w-80 max-w-full" />}
      <button
        type="button"
        aria-pressed={large}
        aria-label={say('ui.disk.enlarge', { name })}
        title={say(large ? 'ui.disk.whole' : 'ui.disk.larger')}
        onClick={() => setLarge(!large)}
        className={`${state === 'there' ? '' : 'hidden'} ${large ? 'w-[220%] shrink-0 cursor-zoom-out' : 'cursor-zoom-in'}`}
      >
        {/* eslint-disable-next-line @next/next/no-img-element -- the file itself, drawn by the server */}
        <img
          key={tries}
          src={address}
          alt={name}
          onLoad={() => setState('there')}
          onError={() => setState('failed')}
          className={large ? 'w-full shadow-lift-high' : 'max-h-[58dvh] max-w-full shadow-lift-high'}
        />
      </button>
    </Desk>
  );
}

function Desk({ large = false, children }: { large?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex min-h-64 rounded-lg bg-desk p-4 ${large ? 'max-h-[62dvh] items-start overflow-auto' : 'items-center justify-center'}`}
    >
      {children}
    </div>
  );
}
