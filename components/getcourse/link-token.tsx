'use client';

import { useState, type FormEvent } from 'react';
import { useSay } from '../locale-context';
import { TokenDialog } from '../tokens/token-dialog';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';

const TOKEN_LENGTH = 36;

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
      {way === 'paste' && <PasteToken tokens={tokens} onToken={onToken} />}
      {way === 'make' && (
        <TokenDialog
          token={undefined}
          suggestedName={say('ui.link.token_name', { name: documentName }).slice(0, 200)}
          apiEnabled={apiEnabled}
          timeZone={timeZone}
          onClose={() => setWay(undefined)}
          onSaved={() => setWay(undefined)}
          onMade={({ id, value }) => onToken({ id, value, fresh: true })}
        />
      )}
    </div>
  );
}

function PasteToken({ tokens, onToken }: { tokens: readonly KnownToken[]; onToken: (token: LinkToken) => void }) {
  const say = useSay();
  const [id, setId] = useState(tokens[0]?.id ?? '');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const token = tokens.find((known) => known.id === id);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const value = text.trim();
    if (token === undefined) return;
    if (value.length !== TOKEN_LENGTH) return setProblem(say('ui.link.paste_length', { count: value.length }));
    if (!token.hasOldValue && !value.endsWith(token.last4)) return setProblem(say('ui.link.paste_wrong', { last4: token.last4 }));
    onToken({ id, value, fresh: false });
  }

  return (
    <form onSubmit={submit} noValidate className="flex max-w-md flex-col gap-3">
      <Select
        label={say('ui.link.which_token')}
        value={id}
        onChange={setId}
        options={tokens.map((known) => ({ value: known.id, label: `${known.name} ••••${known.last4}` }))}
      />
      {token?.enabled === false && <Notice tone="warn">{say('ui.link.token_off')}</Notice>}
      <TextField
        label={say('ui.link.paste_token')}
        hint={say('ui.link.paste_hint')}
        value={text}
        problem={problem}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(undefined);
        }}
      />
      <div>
        <Button type="submit" disabled={text.trim() === ''}>
          {say('ui.link.use_token')}
        </Button>
      </div>
    </form>
  );
}
