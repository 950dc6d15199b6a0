'use client';

import { useState, type FormEvent } from 'react';
import { LONGEST_VALUE } from '@/lib/api/text-limits';
import { useSay } from '../locale-context';
import { Button, ButtonAnchor } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { ChoiceField } from '../ui/choice-field';
import { Dialog } from '../ui/dialog';
import { TextArea } from '../ui/field';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import { trialChoice, type LinkChoice } from './build-link';
import type { LinkVariable } from './link-form';
import { makeTrial, type TrialOutcome } from './make-trial';

/** Makes a call with the link from here, with values one may change, and shows the file that it makes. */
export function TrialDialog({
  choice,
  variables,
  samples,
  onClose,
  onCalled,
}: {
  choice: LinkChoice;
  variables: readonly LinkVariable[];
  samples: Readonly<Record<string, string>>;
  onClose: () => void;
  onCalled: (callId: string) => void;
}) {
  const say = useSay();
  const [values, setValues] = useState(samples);
  const [outcome, setOutcome] = useState<TrialOutcome | 'running'>();
  const running = outcome === 'running';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setOutcome('running');
    setOutcome(await makeTrial(trialChoice(choice, values), onCalled));
  }

  return (
    <Dialog
      open
      width="medium"
      onClose={onClose}
      title={say('ui.link.try_title')}
      description={say('ui.link.try_more')}
      footer={
        <>
          <Button onClick={onClose}>{say('ui.close')}</Button>
          <Button type="submit" form="trial" kind="primary" busy={running}>
            {say(outcome === undefined ? 'ui.link.try_call' : running ? 'ui.link.trying' : 'ui.link.try_again')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {outcome !== undefined && <Outcome outcome={outcome} />}
        <form id="trial" onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
          {variables.map(({ name, title, options }) => {
            const label = title === '' ? `%${name}` : `${title} · %${name}`;
            const value = values[name] ?? '';
            const set = (text: string) => setValues({ ...values, [name]: text });
            if (options.length > 0) return <ChoiceField key={name} label={label} options={options} value={value} onChange={set} />;
            return (
              <TextArea key={name} label={label} value={value} longest={LONGEST_VALUE} onChange={(event) => set(event.target.value)} />
            );
          })}
        </form>
      </div>
    </Dialog>
  );
}

function Outcome({ outcome }: { outcome: TrialOutcome | 'running' }) {
  const say = useSay();
  if (outcome === 'running') {
    return (
      <p role="status" className="flex h-40 items-center justify-center gap-2 rounded-lg bg-desk text-small text-ink-muted">
        <Spinner className="size-4" />
        {say('ui.link.trying')}
      </p>
    );
  }
  if (outcome.state === 'refused') return <Notice tone="bad">{outcome.message ?? say('ui.unreachable')}</Notice>;
  const onDisk = (
    <ButtonLink size="small" href={`/disk?creation=${outcome.creationId}`}>
      {say('ui.link.see_disk')}
    </ButtonLink>
  );
  if (outcome.state !== 'ready') {
    return (
      <Notice tone={outcome.state === 'failed' ? 'bad' : 'warn'} action={onDisk}>
        {say(outcome.state === 'failed' ? 'ui.link.try_failed' : 'ui.link.try_slow')}
      </Notice>
    );
  }
  return (
    <div role="status" className="flex flex-col gap-3">
      <Notice tone="good">{say('ui.link.try_made')}</Notice>
      <div className="flex min-h-40 justify-center rounded-lg bg-desk p-3">
        {/* eslint-disable-next-line @next/next/no-img-element -- the made file as anybody with the link sees it */}
        <img
          src={`/getfile/${outcome.fileId}/`}
          alt={say('ui.link.try_picture')}
          className="max-h-80 max-w-full object-contain shadow-lift"
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonAnchor kind="primary" size="small" href={`/getfile/${outcome.fileId}/pdf/`}>
          {say('ui.link.open_pdf')}
        </ButtonAnchor>
        {onDisk}
      </div>
    </div>
  );
}
