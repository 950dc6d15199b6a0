'use client';

import { Suspense, useState } from 'react';
import { shortened } from '@/lib/shortened';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { onDemand } from '../ui/on-demand';

const PasteToken = onDemand(async () => (await import('./paste-token')).PasteToken);
const TokenDialog = onDemand(async () => (await import('../tokens/token-dialog')).TokenDialog);

/** The token in the link; its value lives only on this page. */
export interface LinkToken {
  readonly id: string;
  readonly value: string;
  /** Made on this page, so no call can have come with it before. */
  readonly fresh: boolean;
}

export interface KnownToken {
  readonly id: string;
  readonly name: string;
  readonly last4: string;
  readonly enabled: boolean;
  /** Then another value may be meant, whose end nobody knows. */
  readonly hasOldValue: boolean;
}

/** Puts a token into the link: a new one made for it, or one that somebody has kept. */
export function LinkTokenChoice({
  tokens,
  documentName,
  mayMake,
  apiEnabled,
  timeZone,
  onToken,
}: {
  tokens: readonly KnownToken[];
  documentName: string;
  mayMake: boolean;
  apiEnabled: boolean;
  timeZone: string;
  onToken: (token: LinkToken) => void;
}) {
  const say = useSay();
  const [way, setWay] = useState<'make' | 'paste'>();
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="accent">{say(mayMake ? 'ui.link.needs_token' : 'ui.link.ask_owner')}</Notice>
      <div className="flex flex-wrap gap-2">
        {mayMake && (
          <Button kind="primary" onClick={() => setWay('make')}>
            <Icon name="key" />
            {say('ui.link.make_token')}
          </Button>
        )}
        {tokens.length > 0 && way !== 'paste' && <Button onClick={() => setWay('paste')}>{say('ui.link.have_token')}</Button>}
      </div>
      {way === 'paste' && (
        <Suspense>
          <PasteToken tokens={tokens} onToken={onToken} />
        </Suspense>
      )}
      {way === 'make' && (
        <Suspense>
          <TokenDialog
            token={undefined}
            suggestedName={shortened(say('ui.link.token_name', { name: documentName }), 199)}
            apiEnabled={apiEnabled}
            timeZone={timeZone}
            onClose={() => setWay(undefined)}
            onSaved={() => setWay(undefined)}
            onMade={({ id, value }) => onToken({ id, value, fresh: true })}
          />
        </Suspense>
      )}
    </div>
  );
}
