'use client';

import { useState, type FormEvent } from 'react';
import { api, type ApiResult, type CallProblem } from '@/lib/api/client';
import { LONGEST_NAME } from '@/lib/api/text-limits';
import { useLocale, useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { useProblemText } from '../use-problem-text';
import { dayOf, type ShownToken } from './shown-token';
import { expiryChoices, expiryOf, repeatChoices } from './token-choices';

/** What is asked of a token, new or there already. */
interface Wishes {
  readonly name: string;
  readonly postOnly: boolean;
  readonly repeatWindow: number;
  readonly expiresAt: string | null | undefined;
  readonly oldValue: string | null | undefined;
  readonly switchOn: boolean;
}

/** Makes a token, or changes `token`. `onMade` gets the value of a new one. */
export function TokenDialog({ token, onClose, ...rest }: TokenFormProps & { onClose: () => void }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open
      onClose={onClose}
      title={token === undefined ? say('ui.tokens.new_title') : say('ui.tokens.edit_title', { name: token.name })}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button type="submit" form="token" kind="primary" busy={busy}>
            {say(token === undefined ? 'ui.tokens.create' : 'ui.save')}
          </Button>
        </>
      }
    >
      <TokenForm token={token} {...rest} onBusy={setBusy} />
    </Dialog>
  );
}

interface TokenFormProps {
  readonly token: ShownToken | undefined;
  /** Of a new token, until it is given another. */
  readonly suggestedName?: string;
  readonly apiEnabled: boolean;
  readonly timeZone: string;
  readonly onMade: (made: { id: string; value: string }) => void;
  readonly onSaved: () => void;
}

function TokenForm({
  token,
  suggestedName,
  apiEnabled,
  timeZone,
  onMade,
  onSaved,
  onBusy,
}: TokenFormProps & { onBusy: (busy: boolean) => void }) {
  const say = useSay();
  const locale = useLocale();
  const problemText = useProblemText();
  const kept = token?.expiresAt ? dayOf(token.expiresAt, locale, timeZone) : undefined;
  const [name, setName] = useState(token?.name ?? suggestedName ?? say('ui.tokens.name_sample'));
  const [postOnly, setPostOnly] = useState(token?.postOnly ?? false);
  const [repeat, setRepeat] = useState(String(token?.repeatWindow ?? 30));
  const [expiry, setExpiry] = useState(kept === undefined ? 'never' : 'keep');
  const [oldValue, setOldValue] = useState<string | null>('');
  const [switchOn, setSwitchOn] = useState(!apiEnabled);
  const [problem, setProblem] = useState<CallProblem>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onBusy(true);
    setProblem(undefined);
    const old = oldValue === null ? null : oldValue.trim() || undefined;
    const wishes = { name, postOnly, repeatWindow: Number(repeat), expiresAt: expiryOf(expiry, Date.now()), oldValue: old, switchOn };
    const result = token === undefined ? await make(wishes) : await change(token, wishes);
    onBusy(false);
    if (!result.ok) return setProblem(result.problem);
    if (result.value === undefined) onSaved();
    else onMade(result.value);
  }

  const nameless = problem?.code === 'bad_request' && problem.details['field'] === 'name' && problem.details['reason'] === undefined;
  const nameProblem = nameless ? say('ui.tokens.need_name') : undefined;
  return (
    <form id="token" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      {problem !== undefined && nameProblem === undefined && <Notice tone="bad">{problemText(problem)}</Notice>}
      <TextField
        label={say('ui.tokens.name')}
        hint={say('ui.tokens.name_hint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        longest={LONGEST_NAME}
        problem={nameProblem}
      />
      <Select label={say('ui.tokens.expiry')} options={expiryChoices(say, kept)} value={expiry} onChange={setExpiry} />
      <Select
        label={say('ui.tokens.repeat')}
        hint={say('ui.tokens.repeat_hint')}
        options={repeatChoices(say, token?.repeatWindow ?? 30)}
        value={repeat}
        onChange={setRepeat}
      />
      <Switch label={say('ui.tokens.post_only')} hint={say('ui.tokens.post_only_hint')} checked={postOnly} onChange={setPostOnly} />
      {token !== undefined && <OldValue has={token.hasOldValue} value={oldValue} onChange={setOldValue} />}
      {token === undefined && !apiEnabled && <Checkbox label={say('ui.tokens.switch_on')} checked={switchOn} onChange={setSwitchOn} />}
    </form>
  );
}

/** The value a token had in another service; null: to be taken away. */
function OldValue({ has, value, onChange }: { has: boolean; value: string | null; onChange: (value: string | null) => void }) {
  const say = useSay();
  return (
    <>
      <TextField
        label={say('ui.tokens.old')}
        hint={say(has ? 'ui.tokens.old_kept' : 'ui.tokens.old_hint')}
        value={value ?? ''}
        disabled={value === null}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {has && <Checkbox label={say('ui.tokens.old_remove')} checked={value === null} onChange={(remove) => onChange(remove ? null : '')} />}
    </>
  );
}

async function make({ name, postOnly, repeatWindow, expiresAt, switchOn }: Wishes): Promise<ApiResult<{ id: string; value: string }>> {
  return api('POST /api/tokens', { body: { name, postOnly, repeatWindow, expiresAt: expiresAt ?? null, switchOn } });
}

/** Sends what differs from the token as it was shown, so that what another tab has changed meanwhile stays. */
async function change(token: ShownToken, { name, postOnly, repeatWindow, expiresAt, oldValue }: Wishes): Promise<ApiResult<undefined>> {
  const params = { tokenId: token.id };
  if (oldValue !== undefined) {
    const set = await api('PUT /api/tokens/{tokenId}/old-value', { params, body: { value: oldValue } });
    if (!set.ok) return set;
  }
  return api('PATCH /api/tokens/{tokenId}', {
    params,
    body: {
      ...(name !== token.name && { name }),
      ...(postOnly !== token.postOnly && { postOnly }),
      ...(repeatWindow !== token.repeatWindow && { repeatWindow }),
      ...(expiresAt !== undefined && { expiresAt }),
    },
  });
}
