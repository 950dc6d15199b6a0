'use client';

import Link from 'next/link';
import type { SaveState } from '@/lib/editor/autosave/autosave';
import { useSay } from '../locale-context';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { CopyButton } from '../ui/copy-button';
import { Icon } from '../ui/icon';
import { CommandButton } from './command-button';
import { useEditorState } from './editor-context';
import { EditorMenu } from './editor-menu';
import { IssuesButton } from './issues-button';
import { SaveStatus } from './save-status';

/** What is being edited and whether it is saved, undoing, what can be put on the page, and the way to the preview. */
export function TopBar({
  id,
  name,
  saving,
  onRetry,
  testFile,
}: {
  id: string;
  name: string;
  saving: SaveState;
  onRetry: () => void;
  testFile: { readonly busy: boolean; readonly make: () => void };
}) {
  const say = useSay();
  const steps = {
    undo: useEditorState(({ history }) => history.past.at(-1)?.label),
    redo: useEditorState(({ history }) => history.future.at(-1)?.label),
  };
  const picturesShown = useEditorState(({ session }) => session.pictures);
  return (
    <header className="z-10 flex h-13 shrink-0 items-center gap-1.5 border-b border-line bg-surface px-2">
      <Link
        href="/documents"
        aria-label={say('ui.documents.title')}
        title={say('ui.documents.title')}
        className="flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
      >
        <Icon name="back" className="size-4.5" />
      </Link>
      <span className="max-md:hidden lg:hidden">
        <CommandButton command="toggle_panels" icon="list" />
      </span>
      <div className="min-w-14 flex-1 has-data-trouble:min-w-40 sm:min-w-23">
        <h1 className="truncate text-small font-semibold" title={name}>
          {name}
        </h1>
        <SaveStatus state={saving} onRetry={onRetry} />
      </div>
      <div role="toolbar" aria-label={say('ui.editor.toolbar')} className="flex items-center gap-0.5 max-lg:overflow-x-auto">
        <CommandButton command="undo" icon="undo" about={steps.undo && say(`ui.editor.step.${steps.undo}`)} />
        <CommandButton command="redo" icon="redo" about={steps.redo && say(`ui.editor.step.${steps.redo}`)} />
        <span className="mx-1.5 h-5 w-px bg-line max-sm:hidden" />
        <CommandButton command="insert_text" icon="text" />
        <CommandButton command="insert_variable" icon="variable" />
        <CommandButton command="toggle_pictures" icon="picture" pressed={picturesShown} />
        <CommandButton command="insert_image" icon="person-frame" />
        <CommandButton command="insert_qr" icon="qr" />
        <CommandButton command="insert_rectangle" icon="rectangle" />
        <CommandButton command="insert_ellipse" icon="ellipse" />
        <CommandButton command="insert_line" icon="minus" />
      </div>
      <div className="flex items-center justify-end gap-2 md:flex-1">
        <span className="max-lg:hidden">
          <CopyButton text={id} kind="quiet" label={say('ui.documents.copy_id', { name })}>
            doc_id
          </CopyButton>
        </span>
        <IssuesButton />
        <Button size="small" busy={testFile.busy} onClick={testFile.make} title={say('ui.editor.test_file')}>
          <Icon name="document" />
          <span className="max-lg:sr-only">{say('ui.editor.test_file')}</span>
        </Button>
        <EditorMenu />
        <ButtonLink href={`/documents/${id}/preview`} size="small" className="max-sm:hidden" title={say('ui.editor.preview')}>
          <Icon name="eye" />
          <span className="max-lg:sr-only">{say('ui.editor.preview')}</span>
        </ButtonLink>
      </div>
    </header>
  );
}
