'use client';

import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { api } from '@/lib/api/client';
import type { DiskFileItem } from '@/lib/api/disk';
import { LONGEST_VALUE } from '@/lib/api/text-limits';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/field';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useProblemText } from '../use-problem-text';

interface Value {
  readonly name: string;
  readonly title: string;
  /** What it is one of; empty: it may be anything. */
  readonly options: readonly string[];
  readonly value: string;
}

/** Shows the texts a file was made from, to correct them and make it again on the same link. What was typed goes only after a question. */
export function RemakeDialog({
  file,
  onClose,
  onRemake,
}: {
  file: DiskFileItem;
  onClose: () => void;
  /** What is wrong, or nothing. */
  onRemake: (variables: Readonly<Record<string, string>>) => Promise<string | undefined>;
}) {
  const say = useSay();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { values = [], coming, problem, setProblem } = useValues(file.id);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);

  async function remake(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const wrong = await onRemake(Object.fromEntries(typedInto(event.currentTarget, values)));
    setBusy(false);
    if (wrong === undefined) onClose();
    else setProblem(wrong);
  }

  function close() {
    const typed = form.current === null ? [] : typedInto(form.current, values);
    if (typed.some(([, text], index) => text !== values[index]?.value)) setLeaving(true);
    else onClose();
  }

  return (
    <Dialog
      open
      onClose={close}
      title={say('ui.disk.remake_title')}
      description={say('ui.disk.remake_lead')}
      width="medium"
      footer={
        <>
          <Button onClick={close}>{say('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} busy={busy} disabled={coming}>
            {say('ui.disk.remake_do')}
          </Button>
        </>
      }
    >
      <form ref={form} id={formId} className="flex flex-col gap-4" onSubmit={(event) => void remake(event)}>
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        {coming && problem === undefined && (
          <>
            <Skeleton className="h-9" />
            <Skeleton className="h-9" />
          </>
        )}
        {!coming && values.length === 0 && <p className="text-small text-ink-muted">{say('ui.disk.no_values')}</p>}
        {values.map((value) => (
          <ValueField key={value.name} {...value} />
        ))}
      </form>
      <ConfirmDialog
        open={leaving}
        onClose={() => setLeaving(false)}
        title={say('ui.disk.remake_leave_title')}
        confirm={say('ui.disk.remake_leave')}
        danger
        onConfirm={onClose}
      >
        {say('ui.disk.remake_leave_more')}
      </ConfirmDialog>
    </Dialog>
  );
}

function ValueField({ name, title, options, value }: Value) {
  const [chosen, setChosen] = useState(value);
  const label = title || `%${name}`;
  if (options.length === 0) return <TextArea name={name} label={label} defaultValue={value} longest={LONGEST_VALUE} />;
  return (
    <div>
      <ChoiceField label={label} options={options} value={chosen} onChange={setChosen} />
      <input type="hidden" name={name} value={chosen} />
    </div>
  );
}

function useValues(fileId: string) {
  const problemText = useProblemText();
  const [values, setValues] = useState<readonly Value[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let wanted = true;
    void api('GET /api/files/{fileId}/making', { params: { fileId } }).then((result) => {
      if (!wanted) return;
      if (result.ok) setValues(result.value.variables);
      else setProblem(problemText(result.problem));
    });
    return () => {
      wanted = false;
    };
  }, [fileId, problemText]);
  return { values, coming: values === undefined, problem, setProblem };
}

/** What stands in the form's fields, in the order of the values. */
function typedInto(form: HTMLFormElement, values: readonly Value[]): readonly (readonly [name: string, text: string])[] {
  const given = new FormData(form);
  return values.map(({ name }) => [name, textOf(given.get(name))]);
}

function textOf(value: FormDataEntryValue | null): string {
  // Forms send line ends as CR LF.
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
}
