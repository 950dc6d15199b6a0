'use client';

import { Suspense, useMemo, useState } from 'react';
import type { DesignDocument } from '@/lib/document/design-document';
import { variableUses, type VariableUse } from '@/lib/editor/variables/variable-uses';
import { useLocale, useSay } from '../locale-context';
import { elementNames } from '../preview/element-names';
import { Icon } from '../ui/icon';
import { onDemand } from '../ui/on-demand';
import { usePausedView } from './editor-context';
import { Part } from './inspector';

const SentVariables = onDemand(async () => (await import('./sent-variables')).SentVariables);
const OpenedVariable = onDemand(async () => (await import('./opened-variable')).OpenedVariable);

/** The document's variables: what each is called by people, where it stands, and its name, changed everywhere at once. */
export function VariablesPart() {
  const say = useSay();
  const locale = useLocale();
  const { document } = usePausedView();
  const variables = useMemo(() => variableUses(document), [document]);
  const names = useMemo(() => elementNames(document, locale), [document, locale]);
  const known = useMemo(() => new Set(variables.map(({ name }) => name)), [variables]);
  return (
    <Part title={say('ui.editor.variables')}>
      {variables.length === 0 && <p className="text-fine text-ink-muted">{say('ui.editor.no_variables')}</p>}
      <ul className="-mx-2">
        {variables.map((variable) => (
          <li key={variable.name}>
            <OneVariable variable={variable} document={document} names={names} />
          </li>
        ))}
      </ul>
      <Suspense>
        <SentVariables known={known} />
      </Suspense>
    </Part>
  );
}

/** A variable by its name and title; all the rest once it is opened. */
function OneVariable(props: { variable: VariableUse; document: DesignDocument; names: ReadonlyMap<string, string> }) {
  const { variable } = props;
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="group rounded-md open:bg-sunken">
      <summary className="flex list-none items-center gap-1.5 rounded-md px-2 py-1.5 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <Icon name="forward" className="size-3.5 shrink-0 text-ink-muted transition-transform duration-100 group-open:rotate-90" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-mono text-fine">%{variable.name}</span>
          {variable.title !== '' && <span className="block truncate text-fine text-ink-muted">{variable.title}</span>}
        </span>
      </summary>
      <Suspense>{open && <OpenedVariable {...props} />}</Suspense>
    </details>
  );
}
