'use client';

import { useState, type ReactNode } from 'react';
import type { PictureInfo } from '@/lib/document/define-element';
import type { DesignDocument } from '@/lib/document/design-document';
import { documentAssets } from '@/lib/document/document-needs';
import type { Draws } from '@/lib/document/file-values';
import type { PictureKey } from '@/lib/drawing/display-list';
import { formatMoment } from '@/lib/i18n/ui/format-moment';
import { useLocale, useSay } from '../locale-context';
import { UNMEASURED } from '../preview/preview-pictures';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { NameDialog } from '../ui/name-dialog';
import { showToast } from '../ui/toasts';
import { useProblemText } from '../use-problem-text';
import { useEditor } from './editor-context';
import { StatePages } from './state-pages';
import { nameState, useStateContent, useStates, type ListedState } from './use-states';

interface StatesWindowProps {
  readonly documentId: string;
  readonly draws: Draws;
  readonly savedNow: () => Promise<boolean>;
  /** Takes note of a picture that the document draws from now on. */
  readonly onPicture: (key: PictureKey, info: PictureInfo) => void;
  readonly onClose: () => void;
}

/** What the document once was: a list of its states, each to be looked at, named and brought back. */
export function StatesWindow({ documentId, savedNow, ...rest }: StatesWindowProps) {
  const say = useSay();
  const { states, askAgain } = useStates(documentId, savedNow);
  return (
    <Dialog
      open
      onClose={rest.onClose}
      width="wide"
      title={say('ui.editor.command.open_states')}
      description={say('ui.editor.states.more')}
    >
      {states.kind === 'loading' && <Message>{say('ui.editor.values.loading')}</Message>}
      {states.kind === 'failed' && (
        <Message action={<Button onClick={askAgain}>{say('ui.try_again')}</Button>}>{say('ui.unreachable')}</Message>
      )}
      {states.kind === 'ready' && states.value.length === 0 && <Message>{say('ui.editor.states.none')}</Message>}
      {states.kind === 'ready' && states.value.length > 0 && (
        <Chooser {...rest} documentId={documentId} states={states.value} onNamed={askAgain} />
      )}
    </Dialog>
  );
}

function Message({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div role="status" className="flex flex-col items-center gap-4 px-4 py-12 text-center text-small text-ink-muted">
      <p className="max-w-prose">{children}</p>
      {action}
    </div>
  );
}

type ChooserProps = Omit<StatesWindowProps, 'savedNow'> & { readonly states: readonly ListedState[]; readonly onNamed: () => void };

function Chooser({ states, ...rest }: ChooserProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<number>();
  // Where it stands now is in sight already: the one before it is what is looked for.
  const shown = states.find(({ revision }) => revision === chosen) ?? states[1] ?? states[0];
  return (
    <div className="grid gap-4 sm:grid-cols-[15rem_minmax(0,1fr)]">
      <ul
        aria-label={say('ui.editor.states.list')}
        className="max-h-[30dvh] space-y-0.5 overflow-y-auto sm:sticky sm:top-0 sm:max-h-[64dvh] sm:self-start"
      >
        {states.map((state, at) => (
          <li key={state.revision}>
            <StateLine state={state} now={at === 0} chosen={state === shown} onChoose={() => setChosen(state.revision)} />
          </li>
        ))}
      </ul>
      {shown !== undefined && <ShownState key={shown.revision} {...rest} state={shown} now={shown === states[0]} />}
    </div>
  );
}

function StateLine({ state, now, chosen, onChoose }: { state: ListedState; now: boolean; chosen: boolean; onChoose: () => void }) {
  const say = useSay();
  const time = useTimeOf(state);
  const more = [
    ...(state.name === null ? [] : [time]),
    ...(state.author === null ? [] : [state.author]),
    ...(state.files === 0 ? [] : [say('ui.editor.states.files', { count: state.files })]),
  ];
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className="w-full rounded-md px-2.5 py-2 text-left hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
    >
      <span className="flex items-center gap-2 text-small font-medium">
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{state.name ?? time}</span>
        {now && <Badge tone="accent">{say('ui.editor.states.now')}</Badge>}
      </span>
      <span className={`block text-fine [overflow-wrap:anywhere] ${chosen ? '' : 'text-ink-muted'}`}>{more.join(' · ')}</span>
    </button>
  );
}

function ShownState({
  documentId,
  draws,
  state,
  now,
  onPicture,
  onNamed,
  onClose,
}: Omit<ChooserProps, 'states'> & { state: ListedState; now: boolean }) {
  const say = useSay();
  const editor = useEditor();
  const time = useTimeOf(state);
  const content = useStateContent(documentId, state.revision);
  const [naming, setNaming] = useState(false);

  function restore(document: DesignDocument) {
    documentAssets(document).forEach((key) => onPicture(key, UNMEASURED));
    editor.restore(document);
    onClose();
    showToast({ text: say('ui.editor.states.restored') });
  }

  return (
    <section aria-label={state.name ?? time} className="min-w-0">
      <div className="sticky top-0 z-1 flex flex-wrap items-center justify-end gap-2 bg-surface pb-3">
        <h3 className="min-w-0 flex-1 basis-40 text-small font-semibold [overflow-wrap:anywhere]">{state.name ?? time}</h3>
        <Button onClick={() => setNaming(true)}>{say(state.name === null ? 'ui.editor.states.name' : 'ui.editor.states.rename')}</Button>
        {!now && (
          <Button kind="primary" disabled={content.kind !== 'ready'} onClick={() => content.kind === 'ready' && restore(content.value)}>
            {say('ui.editor.states.restore')}
          </Button>
        )}
      </div>
      <div className="rounded-xl border border-line bg-desk p-3 text-small text-ink-muted sm:p-4">
        {content.kind === 'loading' && <p role="status">{say('ui.preview.loading')}</p>}
        {content.kind === 'failed' && <p role="alert">{say('ui.editor.states.failed')}</p>}
        {content.kind === 'ready' && <StatePages document={content.value} draws={draws} />}
      </div>
      <NameState documentId={documentId} state={state} open={naming} onNamed={onNamed} onClose={() => setNaming(false)} />
    </section>
  );
}

function NameState({
  documentId,
  state,
  open,
  onNamed,
  onClose,
}: Pick<ChooserProps, 'documentId' | 'onNamed' | 'onClose'> & { state: ListedState; open: boolean }) {
  const say = useSay();
  const problemText = useProblemText();

  async function save(name: string): Promise<string | undefined> {
    const result = await nameState(documentId, state.revision, name);
    if (!result.ok) return problemText(result.problem);
    onNamed();
    return undefined;
  }

  return (
    <NameDialog
      open={open}
      onClose={onClose}
      title={say(state.name === null ? 'ui.editor.states.name' : 'ui.editor.states.rename')}
      label={say('ui.editor.states.name_label')}
      value={state.name ?? ''}
      action={say('ui.save')}
      onSave={save}
    />
  );
}

/** When a state was saved, by the reader's own clock. */
function useTimeOf({ savedAt }: ListedState): string {
  const locale = useLocale();
  return formatMoment(new Date(savedAt), locale, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
