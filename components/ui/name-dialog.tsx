'use client';

import { useId, useRef, useState, type FormEvent } from 'react';
import { LONGEST_NAME } from '@/lib/api/text-limits';
import { useSay } from '../locale-context';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextField } from './field';

/**
 * Asks for a name, the old one ready to be typed over. `onSave` gives what is wrong, shown under the field with the window still open, or
 * nothing when it is done.
 */
export function NameDialog({
  open,
  onClose,
  title,
  label,
  value,
  action,
  onSave,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  label: string;
  value: string;
  action: string;
  onSave: (name: string) => Promise<string | undefined>;
}) {
  const say = useSay();
  const form = useId();
  const box = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  function close() {
    setProblem(undefined);
    onClose();
  }

  async function save(event: FormEvent) {
    event.preventDefault();
    const name = box.current?.value.trim() ?? '';
    if (name === '') return setProblem(say('ui.name_empty'));
    if (name === value) return close();
    setBusy(true);
    const wrong = await onSave(name);
    setBusy(false);
    if (wrong === undefined) close();
    else setProblem(wrong);
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      initialFocus={() => {
        box.current?.select();
        return box.current;
      }}
      footer={
        <>
          <Button onClick={close}>{say('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void save(event)}>
        <TextField
          ref={box}
          label={label}
          defaultValue={value}
          longest={LONGEST_NAME}
          problem={problem}
          autoComplete="off"
          onChange={() => setProblem(undefined)}
        />
      </form>
    </Dialog>
  );
}
