import { useState } from 'react';
import { useSay } from '../../locale-context';
import { Button } from '../button';
import { ButtonLink } from '../button-link';
import { ConfirmDialog } from '../confirm-dialog';
import { CopyButton } from '../copy-button';
import { Dialog } from '../dialog';
import { TextField } from '../field';
import { Icon } from '../icon';
import { IconButton } from '../icon-button';
import { ContextMenu, Menu, type MenuEntry } from '../menu';
import { showToast } from '../toasts';

const KINDS = ['primary', 'plain', 'quiet', 'danger'] as const;

export function ActionSpecimens() {
  const say = useSay();
  return (
    <div className="flex flex-col gap-3">
      {KINDS.map((kind) => (
        <div key={kind} className="flex flex-wrap items-center gap-2">
          <Button kind={kind} size="small">
            {say('ui.kit.do')}
          </Button>
          <Button kind={kind}>{say('ui.kit.do')}</Button>
          <Button kind={kind}>
            <Icon name="plus" />
            {say('ui.kit.do')}
          </Button>
          <Button kind={kind} size="large">
            {say('ui.kit.do')}
          </Button>
          <Button kind={kind} busy>
            {say('ui.kit.busy')}
          </Button>
          <Button kind={kind} disabled>
            {say('ui.kit.disabled')}
          </Button>
        </div>
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <IconButton icon="pencil" label={say('ui.kit.rename')} />
        <IconButton icon="trash" label={say('ui.kit.remove')} />
        <IconButton icon="grid" label={say('ui.kit.pressed')} aria-pressed />
        <IconButton icon="download" label={say('ui.kit.disabled')} disabled />
        <ButtonLink href="/ui" kind="quiet">
          {say('ui.kit.link')}
        </ButtonLink>
        <CopyButton text="dm_example" label={say('ui.kit.copy')} kind="plain">
          {say('ui.kit.copy')}
        </CopyButton>
      </div>
    </div>
  );
}

export function OverlaySpecimens() {
  const say = useSay();
  const [open, setOpen] = useState<'dialog' | 'confirm'>();
  const entries: readonly MenuEntry[] = [
    { label: say('ui.kit.rename'), icon: 'pencil', onSelect: () => setOpen('dialog') },
    { label: say('ui.kit.disabled'), icon: 'move', onSelect: () => undefined, disabled: true },
    'rule',
    { label: say('ui.kit.remove'), icon: 'trash', danger: true, onSelect: () => setOpen('confirm') },
  ];
  const undone = { label: say('ui.undo'), onUndo: () => showToast({ text: say('ui.kit.undone') }) };
  const close = () => setOpen(undefined);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => setOpen('dialog')}>{say('ui.kit.dialog')}</Button>
      <Button onClick={() => setOpen('confirm')}>{say('ui.kit.confirm')}</Button>
      <Menu trigger={<Button>{say('ui.kit.menu')}</Button>} entries={entries} align="start" />
      <Button onClick={() => showToast({ text: say('ui.kit.done') })}>{say('ui.kit.toast')}</Button>
      <Button onClick={() => showToast({ text: say('ui.kit.removed'), undo: undone })}>{say('ui.kit.toast_undo')}</Button>
      <Button onClick={() => showToast({ text: say('ui.not_kept'), kind: 'bad' })}>{say('ui.kit.toast_bad')}</Button>
      <ContextMenu entries={entries} className="rounded-md border border-dashed border-line-strong px-3.5 py-1.5 text-small text-ink-muted">
        {say('ui.kit.context')}
      </ContextMenu>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={say('ui.kit.rename')}
        description={say('ui.kit.lead')}
        footer={
          <>
            <Button onClick={close}>{say('ui.cancel')}</Button>
            <Button kind="primary" onClick={close}>
              {say('ui.save')}
            </Button>
          </>
        }
      >
        <TextField label={say('ui.kit.name')} defaultValue={say('ui.kit.pangram')} />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onClose={close}
        title={say('ui.kit.confirm_title')}
        confirm={say('ui.kit.remove')}
        danger
        onConfirm={close}
      >
        {say('ui.kit.confirm_more')}
      </ConfirmDialog>
    </div>
  );
}
