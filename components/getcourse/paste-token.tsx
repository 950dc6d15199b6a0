'use client';

import { useState, type FormEvent } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import type { KnownToken, LinkToken } from './link-token';

const TOKEN_LENGTH = 36;

/** Puts a token into the link that somebody has kept; its value is checked as far as anybody can know it. */
export function PasteToken({ tokens, onToken }: { tokens: readonly KnownToken[]; onToken: (token: LinkToken) => void }) {
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
