'use client';

import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { LONGEST_LETTER, LONGEST_NAME, LONGEST_SUBJECT } from '@/lib/api/text-limits';
import { LeaveGuard } from '../leave-guard';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CopyButton } from '../ui/copy-button';
import { TextArea, TextField } from '../ui/field';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Select } from '../ui/select';
import { InsertPanel, type NamedDocument } from './insert-panel';
import { LetterPreview } from './letter-preview';
import type { LetterTexts, PreviewSource } from './letter-texts';
import { TestLetter } from './test-letter';
import { useLetterPreview } from './use-letter-preview';
import { useSavedTemplate, type SavedTemplate } from './use-saved-template';

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  readonly documentName: string;
}

/** A mail template being written, with the letter beside it as it will come. */
export function TemplateEditor({
  template,
  files,
  documents,
}: {
  template: SavedTemplate;
  /** Made last. */
  files: readonly RecentFile[];
  documents: readonly NamedDocument[];
}) {
  const say = useSay();
  const saved = useSavedTemplate(template);
  const { texts, dirty, busy, problem, conflict } = saved;
  const mayChange = useMay('PATCH /api/mail-templates/{templateId}');
  const [first] = files;
  const [fileId, setFileId] = useState(first?.id ?? '');
  const [documentId, setDocumentId] = useState(documents.find(({ name }) => name === first?.documentName)?.id ?? documents[0]?.id ?? '');
  const source: PreviewSource = fileId !== '' ? { fileId } : documentId !== '' ? { documentId } : {};
  const preview = useLetterPreview(texts, source);
  const form = useId();
  useSaveKey(form, dirty && !busy);

  return (
    <>
      <PageHeader
        title={texts.name || template.name}
        above={<TemplatePath template={template} />}
        actions={
          <>
            <CopyButton text={template.id} label={say('ui.mail.copy_id', { name: template.name })}>
              mail_id
            </CopyButton>
            {mayChange && (
              <>
                <p role="status" className="text-fine text-ink-muted">
                  {say(busy ? 'ui.mail.saving' : dirty ? 'ui.mail.unsaved' : 'ui.mail.saved')}
                </p>
                <Button kind="primary" type="submit" form={form} busy={busy} disabled={!dirty}>
                  {say('ui.save')}
                </Button>
              </>
            )}
          </>
        }
      />
      {(conflict || problem !== undefined) && (
        <div role="alert" className="mb-4 flex flex-col gap-2">
          {conflict && <Conflict busy={busy} onTake={saved.takeSaved} onSave={saved.saveOver} />}
          {problem !== undefined && <Notice tone="bad">{problem}</Notice>}
        </div>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-2 lg:items-start">
        <Card className="p-5">
          <TemplateFields
            form={form}
            onSave={saved.save}
            texts={texts}
            readOnly={!mayChange}
            onChange={saved.change}
            documents={documents}
            documentId={documentId}
            onDocument={setDocumentId}
          />
        </Card>
        <section aria-label={say('ui.mail.preview')} className="flex min-w-0 flex-col gap-3 lg:sticky lg:top-8">
          <h2 className="text-small font-semibold">{say('ui.mail.preview')}</h2>
          <SourceSelect files={files} hasDocument={documentId !== ''} value={fileId} onChange={setFileId} />
          <LetterPreview {...preview} />
          <TestLetter texts={texts} source={source} />
        </section>
      </div>
      <LeaveGuard on={dirty} />
    </>
  );
}

function TemplatePath({ template }: { template: SavedTemplate }) {
  const say = useSay();
  const crumbs = [
    { label: say('ui.mail.title'), href: '/mail' },
    { label: template.name, href: `/mail/${template.id}` },
  ];
  return <Breadcrumbs label={say('ui.mail.path')} crumbs={crumbs} />;
}

function Conflict({ busy, onTake, onSave }: { busy: boolean; onTake: () => Promise<void>; onSave: () => Promise<void> }) {
  const say = useSay();
  return (
    <Notice tone="warn" title={say('ui.mail.conflict')}>
      {say('ui.mail.conflict_more')}
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button size="small" busy={busy} onClick={() => void onTake()}>
          {say('ui.mail.take_saved')}
        </Button>
        <Button size="small" busy={busy} onClick={() => void onSave()}>
          {say('ui.mail.save_mine')}
        </Button>
      </div>
    </Notice>
  );
}

/** Name, subject and text; what is inserted goes where the cursor was last, into the text at first. */
function TemplateFields({
  form,
  onSave,
  texts,
  readOnly,
  onChange,
  documents,
  documentId,
  onDocument,
}: {
  /** Its id, for the buttons that send it. */
  form: string;
  onSave: () => Promise<void>;
  texts: LetterTexts;
  readOnly: boolean;
  onChange: (changed: Partial<LetterTexts>) => void;
  documents: readonly NamedDocument[];
  documentId: string;
  onDocument: (id: string) => void;
}) {
  const say = useSay();
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const last = useRef<'subject' | 'body'>('body');

  async function submit(event: FormEvent) {
    event.preventDefault();
    await onSave();
  }

  function insert(text: string) {
    const box = last.current === 'subject' ? subject.current : body.current;
    if (box === null) return;
    box.focus();
    box.setRangeText(text, box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length, 'end');
    onChange({ [last.current]: box.value });
  }

  return (
    <form id={form} className="flex flex-col gap-5" noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={say('ui.mail.name')}
        hint={say('ui.mail.name_hint')}
        value={texts.name}
        readOnly={readOnly}
        longest={LONGEST_NAME}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <TextField
        ref={subject}
        label={say('ui.mail.subject')}
        value={texts.subject}
        readOnly={readOnly}
        longest={LONGEST_SUBJECT}
        autoComplete="off"
        onFocus={() => (last.current = 'subject')}
        onChange={(event) => onChange({ subject: event.target.value })}
      />
      <TextArea
        ref={body}
        label={say('ui.mail.body')}
        hint={say('ui.mail.body_hint')}
        value={texts.body}
        readOnly={readOnly}
        longest={LONGEST_LETTER}
        className="max-h-[60dvh]! min-h-56! resize-y!"
        onFocus={() => (last.current = 'body')}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      {!readOnly && (
        <div className="border-t border-line pt-5">
          <InsertPanel documents={documents} documentId={documentId} onDocument={onDocument} onInsert={insert} />
        </div>
      )}
    </form>
  );
}

function SourceSelect({
  files,
  hasDocument,
  value,
  onChange,
}: {
  files: readonly RecentFile[];
  hasDocument: boolean;
  value: string;
  onChange: (fileId: string) => void;
}) {
  const say = useSay();
  const example = { value: '', label: say(hasDocument ? 'ui.mail.preview_sample' : 'ui.mail.preview_nothing') };
  const options = [...files.map(({ id, name }) => ({ value: id, label: name })), example];
  return <Select label={say('ui.mail.preview_of')} options={options} value={value} onChange={onChange} />;
}

/** Ctrl+S, or ⌘S, sends the form with this id. */
function useSaveKey(form: string, on: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyS' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      const sent = document.getElementById(form);
      if (on && sent instanceof HTMLFormElement) sent.requestSubmit();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [form, on]);
}
