'use client';

import { useOptimistic, useTransition } from 'react';
import { api } from '@/lib/api/client';
import { useSay } from '../locale-context';
import { SearchSelect, type SearchOption } from '../ui/search-select';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { LANGUAGES } from './languages';
import { MailSetting } from './mail-setting';
import { NameSetting } from './name-setting';
import { SaveMark } from './save-mark';
import { SettingCard, SettingRow } from './setting-card';
import { useSaving } from './use-saving';

/** How the workspace works, as its owner chooses. */
export interface WorkspaceChoices {
  readonly name: string;
  readonly locale: 'ru' | 'en';
  readonly timeZone: string;
  readonly letterFormat: 'pdf' | 'jpg' | 'both';
  readonly downloadFormat: 'pdf' | 'jpg';
  readonly httpStatuses: boolean;
  readonly publicLinks: boolean;
  readonly openPickUp: boolean;
}

interface CardProps {
  readonly choices: WorkspaceChoices;
  readonly mayChange: boolean;
}

/** A card's settings: each is shown as chosen at once, saved, and taken back when the server refuses. */
function useChoices(choices: WorkspaceChoices) {
  const { saving, save } = useSaving();
  const [shown, show] = useOptimistic(choices, (before, change: Partial<WorkspaceChoices>) => ({ ...before, ...change }));
  const [, startTransition] = useTransition();
  const change = (body: Partial<WorkspaceChoices>) =>
    startTransition(async () => {
      show(body);
      await save(() => api('PATCH /api/settings', { body }));
    });
  return { shown, change, mark: <SaveMark saving={saving} /> };
}

export function WorkspaceCard({ zones, ...card }: CardProps & { zones: readonly SearchOption[] }) {
  const say = useSay();
  const { shown, change, mark } = useChoices(card.choices);
  const disabled = !card.mayChange;
  return (
    <SettingCard id="workspace" title={say('ui.settings.workspace')} mark={mark}>
      <SettingRow>
        <NameSetting
          label={say('ui.settings.name')}
          hint={say('ui.settings.name_hint')}
          empty={say('ui.name_empty')}
          name={card.choices.name}
          autoComplete="organization"
          disabled={disabled}
          keep={(name) => api('PATCH /api/settings', { body: { name } })}
        />
      </SettingRow>
      <SettingRow>
        <Select
          label={say('ui.settings.locale')}
          hint={say('ui.settings.locale_hint')}
          options={LANGUAGES}
          value={shown.locale}
          disabled={disabled}
          onChange={(locale) => change({ locale })}
        />
      </SettingRow>
      <SettingRow>
        <SearchSelect
          label={say('ui.settings.time_zone')}
          hint={say('ui.settings.time_zone_hint')}
          search={say('ui.settings.time_zone_search')}
          nothing={say('ui.settings.time_zone_none')}
          options={zones}
          value={shown.timeZone}
          disabled={disabled}
          onChange={(timeZone) => change({ timeZone })}
        />
      </SettingRow>
    </SettingCard>
  );
}

export function FilesCard({ mail, ...card }: CardProps & { mail: { readonly connected: boolean; readonly sender: string } }) {
  const say = useSay();
  const { shown, change, mark } = useChoices(card.choices);
  const disabled = !card.mayChange;
  return (
    <SettingCard id="files" title={say('ui.settings.files')} mark={mark}>
      <SettingRow>
        <Select
          label={say('ui.settings.letter_format')}
          hint={say('ui.settings.letter_format_hint')}
          options={(['pdf', 'jpg', 'both'] as const).map((value) => ({ value, label: say(`ui.settings.format.${value}`) }))}
          value={shown.letterFormat}
          disabled={disabled}
          onChange={(letterFormat) => change({ letterFormat })}
        />
      </SettingRow>
      <SettingRow>
        <Select
          label={say('ui.settings.download_format')}
          hint={say('ui.settings.download_format_hint')}
          options={(['pdf', 'jpg'] as const).map((value) => ({ value, label: say(`ui.settings.format.${value}`) }))}
          value={shown.downloadFormat}
          disabled={disabled}
          onChange={(downloadFormat) => change({ downloadFormat })}
        />
      </SettingRow>
      <SettingRow>
        <MailSetting connected={mail.connected} sender={mail.sender} />
      </SettingRow>
    </SettingCard>
  );
}

export function LinksCard(card: CardProps) {
  const say = useSay();
  const { shown, change, mark } = useChoices(card.choices);
  const disabled = !card.mayChange;
  return (
    <SettingCard id="links" title={say('ui.settings.links')} mark={mark}>
      <SettingRow>
        <Switch
          label={say('ui.settings.public')}
          hint={say('ui.settings.public_hint')}
          checked={shown.publicLinks}
          disabled={disabled}
          onChange={(publicLinks) => change({ publicLinks })}
        />
      </SettingRow>
      <SettingRow>
        <Switch
          label={say('ui.settings.pick_up')}
          hint={say(shown.publicLinks ? 'ui.settings.pick_up_hint' : 'ui.settings.pick_up_closed')}
          checked={shown.openPickUp && shown.publicLinks}
          disabled={disabled || !shown.publicLinks}
          onChange={(openPickUp) => change({ openPickUp })}
        />
      </SettingRow>
      <SettingRow>
        <Switch
          label={say('ui.settings.statuses')}
          hint={say('ui.settings.statuses_hint')}
          checked={shown.httpStatuses}
          disabled={disabled}
          onChange={(httpStatuses) => change({ httpStatuses })}
        />
      </SettingRow>
    </SettingCard>
  );
}
