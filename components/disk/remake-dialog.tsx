'use client';

import { useEffect, useId, useState, type FormEvent } from 'react';
import { api } from '@/lib/api/client';
import type { DiskFileItem } from '@/lib/api/disk';
import { LONGEST_VALUE } from '@/lib/api/text-limits';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/field';
import { Notice } from '../ui/notice';
import { Skeleton } from '../ui/skeleton';
import { useProblemText } from '../use-problem-text';

interface Value {
  readonly name: string;
  readonly title: string;
  readonly value: string;
}

/** Shows the texts a file was made from, to correct them and make it again on the same link. */
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
  const form = useId();
  const { values, problem, setProblem } = useValues(file.id);
  const [busy, setBusy] = useState(false);

  async function remake(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setBusy(true);
    const wrong = await onRemake(Object.fromEntries((values ?? []).map(({ name }) => [name, textOf(given.get(name))])));
    setBusy(false);
    if (wrong === undefined) onClose();
    else setProblem(wrong);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say('ui.disk.remake_title')}
      description={say('ui.disk.remake_lead')}
      width="medium"
      footer={
        <>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy} disabled={values === undefined}>
            {say('ui.disk.remake_do')}
          </Button>
        </>
      }
    >
      <form id={form} className="flex flex-col gap-4" onSubmit={(event) => void remake(event)}>
        {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        {values === undefined && problem === undefined && (
          <>
            <Skeleton className="h-9" />
            <Skeleton className="h-9" />
          </>
        )}
        {values?.length === 0 && <p className="text-small text-ink-muted">{say('ui.disk.no_values')}</p>}
        {values?.map(({ name, title, value }) => (
          <TextArea key={name} name={name} label={title || `%${name}`} defaultValue={value} longest={LONGEST_VALUE} />
        ))}
      </form>
    </Dialog>
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a file is asked for once; `problemText` is another function at every render
  }, [fileId]);
  return { values, problem, setProblem };
}

function textOf(value: FormDataEntryValue | null): string {
  // Forms send line ends as CR LF.
  return typeof value === 'string' ? value.replace(/\r\n/g, '\n') : '';
}
