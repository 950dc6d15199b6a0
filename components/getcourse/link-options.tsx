'use client';

import { Suspense, useState } from 'react';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Field, TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { onDemand } from '../ui/on-demand';
import type { LetterTime } from './build-link';
import { isGoodDelay, type LinkDocument, type LinkForm, type LinkLetter } from './link-form';

const FolderPicker = onDemand(async () => (await import('../disk/folder-picker')).FolderPicker);

const NONE = 'none';

/** What happens to the made file: where it goes, how it is called, who gets it. */
export function LinkOptions({
  document,
  letters,
  form,
  onChange,
}: {
  document: LinkDocument;
  letters: readonly LinkLetter[];
  form: LinkForm;
  onChange: (change: Partial<LinkForm>) => void;
}) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
        <FolderField folder={form.folder} onChange={(folder) => onChange({ folder })} />
        <TextField
          label={say('ui.link.file_name')}
          hint={say('ui.link.file_name_hint')}
          value={form.fileName}
          longest={300}
          onChange={(event) => onChange({ fileName: event.target.value })}
        />
        <Select
          label={say('ui.link.mail')}
          value={form.mail?.id ?? NONE}
          onChange={(id) => onChange({ mail: letters.find((letter) => letter.id === id) ?? null })}
          options={[{ value: NONE, label: say('ui.link.no_mail') }, ...letters.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        {form.mail !== null && <TimeField time={form.time} onChange={(time) => onChange({ time })} />}
      </div>
      {document.pages > 1 && <PageChoice pages={document.pages} skipped={form.skipped} onChange={(skipped) => onChange({ skipped })} />}
      <Switch
        label={say('ui.link.result')}
        hint={say('ui.link.result_hint')}
        checked={form.result === 'link'}
        onChange={(asLink) => onChange({ result: asLink ? 'link' : 'json' })}
      />
    </div>
  );
}

function FolderField({ folder, onChange }: { folder: LinkForm['folder']; onChange: (folder: LinkForm['folder']) => void }) {
  const say = useSay();
  const [picking, setPicking] = useState(false);
  return (
    <Field id="folder" label={say('ui.link.folder')}>
      <Button id="folder" className="w-full justify-start font-normal" onClick={() => setPicking(true)}>
        <Icon name="folder" className="size-4 text-ink-muted" />
        <span className="min-w-0 flex-1 truncate text-left text-body">{folder?.name ?? say('ui.link.no_folder')}</span>
        <Icon name="updown" className="size-3.5 text-ink-muted" />
      </Button>
      {picking && (
        <Suspense>
          <FolderPicker
            title={say('ui.link.folder_title')}
            action={say('ui.link.folder_here')}
            onClose={() => setPicking(false)}
            onChoose={onChange}
          />
        </Suspense>
      )}
    </Field>
  );
}

function TimeField({ time, onChange }: { time: LetterTime; onChange: (time: LetterTime) => void }) {
  const say = useSay();
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={say('ui.link.when')}
        value={time.when}
        onChange={(when) => onChange(when === 'later' ? { when, amount: 1, unit: 'h' } : { when })}
        options={(['at_once', 'later'] as const).map((value) => ({ value, label: say(`ui.link.when.${value}`) }))}
      />
      {time.when === 'later' && (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={say('ui.link.delay')}
            inputMode="numeric"
            value={Number.isNaN(time.amount) ? '' : String(time.amount)}
            maxLength={3}
            problem={isGoodDelay(time.amount) ? undefined : say('ui.link.delay_bad')}
            onChange={(event) => onChange({ ...time, amount: /^\d+$/.test(event.target.value) ? Number(event.target.value) : Number.NaN })}
          />
          <Select
            label={say('ui.link.unit')}
            value={time.unit}
            onChange={(unit) => onChange({ ...time, unit })}
            options={(['m', 'h', 'd'] as const).map((value) => ({ value, label: say(`ui.link.unit.${value}`) }))}
          />
        </div>
      )}
    </div>
  );
}

/** Which pages go into the file; the last one cannot be taken out. */
function PageChoice({
  pages,
  skipped,
  onChange,
}: {
  pages: number;
  skipped: ReadonlySet<number>;
  onChange: (skipped: ReadonlySet<number>) => void;
}) {
  const say = useSay();
  return (
    <fieldset>
      <legend className="mb-2 text-small font-medium">{say('ui.link.pages')}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {[...Array(pages).keys()].map((page) => (
          <Checkbox
            key={page}
            label={say('ui.link.page', { number: page + 1 })}
            checked={!skipped.has(page)}
            disabled={!skipped.has(page) && skipped.size === pages - 1}
            onChange={(taken) => onChange(new Set(taken ? [...skipped].filter((other) => other !== page) : [...skipped, page]))}
          />
        ))}
      </div>
      <p className="mt-1.5 text-fine text-ink-muted">{say('ui.link.pages_hint')}</p>
    </fieldset>
  );
}
