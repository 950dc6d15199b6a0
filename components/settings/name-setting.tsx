'use client';

import { useState, type FormEvent } from 'react';
import type { ApiResult } from '@/lib/api/client';
import { LONGEST_NAME } from '@/lib/api/text-limits';
import { LeaveGuard } from '../leave-guard';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { useProblemText } from '../use-problem-text';
import { SaveMark } from './save-mark';
import { useSaving } from './use-saving';

/** A name with a button of its own, since it is saved when it is whole. `empty` is said of one that may not be left out. */
export function NameSetting({
  label,
  hint,
  empty,
  name,
  autoComplete,
  disabled = false,
  keep,
}: {
  label: string;
  hint: string;
  empty?: string;
  name: string;
  autoComplete: string;
  disabled?: boolean;
  keep: (name: string) => Promise<ApiResult<unknown>>;
}) {
  const say = useSay();
  const problemText = useProblemText();
  const { saving, save, problem } = useSaving();
  const { text, setText, changedElsewhere } = useTypedOver(name);
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (empty !== undefined && text.trim() === '') return setMissing(true);
    void save(() => keep(text));
  }

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard on={text !== name && !disabled && saving.kind !== 'busy'} />
      <TextField
        label={label}
        hint={changedElsewhere ? say('ui.settings.name_elsewhere', { name }) : hint}
        value={text}
        longest={LONGEST_NAME}
        autoComplete={autoComplete}
        disabled={disabled}
        onChange={(event) => {
          setText(event.target.value);
          setMissing(false);
        }}
        problem={missing ? empty : problem && problemText(problem)}
      />
      {(text !== name || saving.kind !== 'still') && !disabled && (
        <div className="mt-3 flex items-center gap-3">
          <Button type="submit" kind="primary" size="small" busy={saving.kind === 'busy'}>
            {say('ui.save')}
          </Button>
          {saving.kind === 'saved' && <SaveMark saving={saving} />}
        </div>
      )}
    </form>
  );
}

/** What is typed in place of what the server has; `changedElsewhere`: that is another by now than when the typing began. */
function useTypedOver(saved: string) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string }>();
  const [seen, setSeen] = useState(saved);
  if (saved !== seen) {
    setSeen(saved);
    if (typed?.text.trim() === saved) setTyped(undefined);
  }
  return {
    text: typed?.text ?? saved,
    setText: (text: string) => setTyped({ text, over: typed?.over ?? saved }),
    changedElsewhere: typed !== undefined && typed.over !== saved,
  };
}
