'use client';

import { api } from '@/lib/api/client';
import { useLocale, useSay } from '../locale-context';
import { Select } from '../ui/select';
import { LANGUAGES } from './languages';
import { NameSetting } from './name-setting';
import { SaveMark } from './save-mark';
import { SettingCard, SettingRow } from './setting-card';
import { useSaving } from './use-saving';

/** What a person chose for themselves. */
export function AccountCard({ name }: { name: string }) {
  const say = useSay();
  const locale = useLocale();
  const { saving, save } = useSaving();
  return (
    <SettingCard id="me" title={say('ui.settings.me')} mark={<SaveMark saving={saving} />}>
      <SettingRow>
        <NameSetting
          label={say('ui.settings.my_name')}
          hint={say('ui.settings.my_name_hint')}
          name={name}
          autoComplete="name"
          keep={(next) => api('PATCH /api/me', { body: { name: next } })}
        />
      </SettingRow>
      <SettingRow>
        <Select
          label={say('ui.settings.my_locale')}
          hint={say('ui.settings.my_locale_hint')}
          options={LANGUAGES}
          value={locale}
          onChange={(next) => void save(() => api('PATCH /api/me', { body: { locale: next } }))}
        />
      </SettingRow>
    </SettingCard>
  );
}
