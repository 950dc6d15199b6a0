'use client';

import { useEffect, useState } from 'react';
import { api } from '@/lib/api/client';
import { functionHelp } from '@/lib/i18n/functions/function-help';
import { useLocale, useSay } from '../locale-context';
import { Select } from '../ui/select';
import { Icon } from '../ui/icon';

export interface NamedDocument {
  readonly id: string;
  readonly name: string;
}

/** What can be put into a letter: a document's variables, those that are always there, and functions with what they are for. */
export function InsertPanel({
  documents,
  documentId,
  onDocument,
  onInsert,
}: {
  documents: readonly NamedDocument[];
  documentId: string;
  onDocument: (id: string) => void;
  onInsert: (text: string) => void;
}) {
  const say = useSay();
  const variables = useVariables(documentId);
  const options = [{ value: '', label: say('ui.mail.no_document') }, ...documents.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <section aria-label={say('ui.mail.insert')} className="flex flex-col gap-4">
      <div>
        <h2 className="text-small font-semibold">{say('ui.mail.insert')}</h2>
        <p className="mt-0.5 text-fine text-ink-muted">{say('ui.mail.insert_lead')}</p>
      </div>
      <Select label={say('ui.mail.variables_of')} options={options} value={documentId} onChange={onDocument} />
      {variables !== undefined && variables.length === 0 && documentId !== '' && (
        <p className="text-fine text-ink-muted">{say('ui.mail.no_variables')}</p>
      )}
      {variables !== undefined && variables.length > 0 && (
        <div className="flex flex-wrap gap-1.5">
          {variables.map((name) => (
            <Chip key={name} text={`%${name}`} onInsert={onInsert} />
          ))}
        </div>
      )}
      <div>
        <h3 className="mb-1.5 text-small font-medium">{say('ui.mail.always')}</h3>
        <ul className="flex flex-col gap-1.5">
          {(['email', 'filename', 'verify_url'] as const).map((name) => (
            <li key={name} className="flex flex-wrap items-center gap-x-2 text-fine text-ink-muted">
              <Chip text={`%${name}`} onInsert={onInsert} />
              {say(`ui.mail.${name}`)}
            </li>
          ))}
        </ul>
      </div>
      <Functions onInsert={onInsert} />
    </section>
  );
}

function Functions({ onInsert }: { onInsert: (text: string) => void }) {
  const say = useSay();
  const help = functionHelp(useLocale());
  return (
    <details className="group">
      <summary className="flex list-none items-center gap-1.5 rounded-sm text-small font-medium [&::-webkit-details-marker]:hidden">
        <Icon name="forward" className="size-3.5 transition-transform duration-100 group-open:rotate-90" />
        {say('ui.mail.functions')}
      </summary>
      <ul className="mt-3 flex flex-col gap-4 border-l-2 border-line pl-4">
        {Object.entries(help).map(([name, { title, help: about, examples }]) => (
          <li key={name}>
            <p className="text-small font-medium">{title}</p>
            <p className="mt-0.5 text-fine text-ink-muted">{about}</p>
            <ul className="mt-1.5 flex flex-col items-start gap-1">
              {examples.map(({ write, prints }) => (
                <li key={write} className="flex max-w-full flex-wrap items-center gap-x-2 text-fine text-ink-muted">
                  <Chip text={write} onInsert={onInsert} />
                  <span aria-hidden>→</span> {prints}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Chip({ text, onInsert }: { text: string; onInsert: (text: string) => void }) {
  const say = useSay();
  return (
    <button
      type="button"
      // The field keeps its cursor.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onInsert(text)}
      aria-label={say('ui.mail.insert_text', { text })}
      className="max-w-full truncate rounded-md border border-line bg-sunken px-2 py-1 font-mono text-fine text-ink transition-colors duration-100 hover:border-line-strong hover:bg-hover"
    >
      {text}
    </button>
  );
}

/** Names of the texts among a document's variables; undefined while they are asked for. */
function useVariables(documentId: string): readonly string[] | undefined {
  const [known, setKnown] = useState<{ readonly of: string; readonly names: readonly string[] }>();
  useEffect(() => {
    if (documentId === '') return;
    let wanted = true;
    void api('GET /api/documents/{documentId}/variables', { params: { documentId } }).then((result) => {
      if (!wanted) return;
      const variables = result.ok ? result.value.variables : [];
      setKnown({ of: documentId, names: variables.filter(({ picture }) => !picture).map(({ name }) => name) });
    });
    return () => {
      wanted = false;
    };
  }, [documentId]);
  return known?.of === documentId ? known.names : undefined;
}
