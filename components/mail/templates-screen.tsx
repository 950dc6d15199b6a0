'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useSay } from '../locale-context';
import { useMay } from '../may-context';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { CopyButton } from '../ui/copy-button';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { ContextMenu, Menu, type MenuEntry } from '../ui/menu';
import { Moment } from '../ui/moment';
import { NameDialog } from '../ui/name-dialog';
import { PageHeader } from '../ui/page-header';
import { SearchField } from '../ui/search-field';
import { Tooltip } from '../ui/tooltip';
import type { TemplateItem } from './listed-template';
import { useTemplateActions } from './use-template-actions';

/** The mail templates of a workspace, with the id that calls name them by and what was sent by each. */
export function TemplatesScreen({ templates }: { templates: readonly TemplateItem[] }) {
  const say = useSay();
  const mayChange = useMay('POST /api/mail-templates');
  const actions = useTemplateActions();
  const [search, setSearch] = useState('');
  const [renamed, setRenamed] = useState<TemplateItem>();
  const [used, setUsed] = useState<TemplateItem>();
  const wanted = search.trim().toLocaleLowerCase();
  const shown = templates.filter(({ name, subject }) => `${name}\n${subject}`.toLocaleLowerCase().includes(wanted));

  const create = mayChange && <NewTemplate onMake={actions.make} />;
  const entriesOf = (template: TemplateItem): readonly MenuEntry[] => [
    { label: say('ui.mail.open'), icon: 'mail', href: `/mail/${template.id}` },
    { label: say('ui.mail.copy_id_short'), icon: 'link', onSelect: () => void actions.copyId(template) },
    ...(mayChange ? changesOf(template) : []),
  ];
  const changesOf = (template: TemplateItem): readonly MenuEntry[] => [
    'rule',
    { label: say('ui.mail.rename'), icon: 'pencil', onSelect: () => setRenamed(template) },
    { label: say('ui.mail.duplicate'), icon: 'copy', onSelect: () => void actions.duplicate(template) },
    'rule',
    {
      label: say('ui.mail.trash'),
      icon: 'trash',
      danger: true,
      onSelect: () => (template.last === null ? void actions.trash(template) : setUsed(template)),
    },
  ];
  return (
    <>
      <PageHeader
        title={say('ui.mail.title')}
        lead={say('ui.mail.lead')}
        actions={
          <>
            {templates.length > 0 && (
              <SearchField label={say('ui.mail.search')} value={search} onChange={setSearch} className="w-full sm:w-56" />
            )}
            <Tooltip text={say('ui.mail.trash_title')}>
              <ButtonLink href="/mail/trash" kind="quiet" size="small" className="w-8 px-0!" aria-label={say('ui.mail.trash_title')}>
                <Icon name="trash" className="size-4.5" />
              </ButtonLink>
            </Tooltip>
            {create}
          </>
        }
      />
      {templates.length === 0 ? (
        <EmptyState icon="mail" title={say('ui.mail.empty')} action={create}>
          {say('ui.mail.empty_more')}
        </EmptyState>
      ) : shown.length === 0 ? (
        <EmptyState icon="search" title={say('ui.mail.none_found')}>
          {say('ui.mail.none_found_more', { text: search.trim() })}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface shadow-lift">
          {shown.map((template) => (
            <li key={template.id}>
              <TemplateRow template={template} entries={entriesOf(template)} />
            </li>
          ))}
        </ul>
      )}
      <NameDialog
        key={renamed?.id}
        open={renamed !== undefined}
        onClose={() => setRenamed(undefined)}
        title={say('ui.mail.rename')}
        label={say('ui.mail.rename_title')}
        value={renamed?.name ?? ''}
        action={say('ui.save')}
        onSave={async (name) => renamed && actions.rename(renamed, name)}
      />
      <TrashQuestion template={used} onClose={() => setUsed(undefined)} onTrash={actions.trash} />
    </>
  );
}

/** A template: its name opens it; its id is at hand, for calls. */
function TemplateRow({ template, entries }: { template: TemplateItem; entries: readonly MenuEntry[] }) {
  const say = useSay();
  const { id, name, subject, changed } = template;
  return (
    <ContextMenu entries={entries} className="flex items-center gap-3 py-2.5 pr-2 pl-4 transition-colors duration-100 hover:bg-hover">
      <div className="min-w-0 flex-1">
        <Link
          href={`/mail/${id}`}
          title={name}
          className="block max-w-fit truncate rounded-sm text-small font-medium hover:underline hover:decoration-line-strong hover:underline-offset-4"
        >
          {name}
        </Link>
        <p className="truncate text-fine text-ink-muted" title={subject}>
          {subject || say('ui.mail.no_subject')}
        </p>
        <p className="mt-0.5 text-fine text-ink-muted lg:hidden">
          <Used template={template} />
        </p>
      </div>
      <p className="w-64 shrink-0 text-fine text-ink-muted max-lg:hidden">
        <Used template={template} />
      </p>
      <div className="flex w-36 shrink-0 flex-col items-end text-fine text-ink-muted max-md:hidden">
        <span>{say('ui.mail.changed')}</span>
        <Moment moment={changed} className="tabular-nums" />
      </div>
      <CopyButton text={id} label={say('ui.mail.copy_id', { name })} className="max-sm:hidden">
        mail_id
      </CopyButton>
      <Menu entries={entries} trigger={<IconButton icon="more" label={say('ui.more_actions', { name })} tooltip={false} />} />
    </ContextMenu>
  );
}

/** How many letters there were by a template, and the last one. */
function Used({ template: { letters, last } }: { template: TemplateItem }) {
  const say = useSay();
  if (last === null) return say('ui.mail.never_used');
  const { when, documentName } = last;
  return `${say('ui.mail.letters', { count: letters })}, ${say('ui.mail.last_used', { when: when.text, document: documentName })}`;
}

/** Asks before a template that calls name is thrown away; undefined: closed. */
function TrashQuestion({
  template,
  onClose,
  onTrash,
}: {
  template: TemplateItem | undefined;
  onClose: () => void;
  onTrash: (template: TemplateItem) => Promise<void>;
}) {
  const say = useSay();
  return (
    <ConfirmDialog
      open={template !== undefined}
      onClose={onClose}
      title={say('ui.mail.trash_used_title', { name: template?.name ?? '' })}
      confirm={say('ui.mail.trash')}
      danger
      onConfirm={async () => template && onTrash(template)}
    >
      {template && (
        <p>
          <Used template={template} />.
        </p>
      )}
      <p className="mt-1.5">{say('ui.mail.trash_used_more')}</p>
    </ConfirmDialog>
  );
}

function NewTemplate({ onMake }: { onMake: () => Promise<void> }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);

  async function make() {
    setBusy(true);
    await onMake();
    setBusy(false);
  }

  return (
    <Button kind="primary" busy={busy} onClick={() => void make()}>
      <Icon name="plus" />
      {say('ui.mail.new')}
    </Button>
  );
}
