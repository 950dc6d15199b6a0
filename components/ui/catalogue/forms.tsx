import { useState } from 'react';
import { useSay } from '../../locale-context';
import { Checkbox } from '../checkbox';
import { TextArea, TextField } from '../field';
import { SearchField } from '../search-field';
import { Segmented } from '../segmented';
import { Select } from '../select';
import { Switch } from '../switch';

export function FieldSpecimens() {
  const say = useSay();
  const [search, setSearch] = useState('');
  const [size, setSize] = useState<'a4' | 'a5'>('a4');
  const sizes = [
    { value: 'a4', label: 'A4' },
    { value: 'a5', label: 'A5' },
  ] as const;
  return (
    <div className="grid max-w-3xl gap-5 sm:grid-cols-2">
      <TextField label={say('ui.kit.name')} placeholder={say('ui.kit.pangram')} hint={say('ui.kit.hint')} />
      <TextField label={say('ui.kit.name')} defaultValue="@" problem={say('ui.kit.problem')} />
      <TextField label={say('ui.kit.disabled')} defaultValue={say('ui.kit.pangram')} disabled />
      <TextArea label={say('ui.kit.text')} defaultValue={`${say('ui.kit.pangram')}\n${say('ui.kit.pangram')}`} />
      <Select label={say('ui.kit.size')} options={sizes} value={size} onChange={setSize} />
      <Select label={say('ui.kit.disabled')} options={sizes} value={size} onChange={setSize} disabled />
      <SearchField label={say('ui.kit.search')} value={search} onChange={setSearch} />
      <div>
        <Select compact label={say('ui.kit.size')} options={sizes} value={size} onChange={setSize} icon="filter" />
      </div>
    </div>
  );
}

export function ChoiceSpecimens() {
  const say = useSay();
  const [on, setOn] = useState(true);
  const [view, setView] = useState<'grid' | 'list'>('grid');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  return (
    <div className="grid max-w-3xl gap-5 sm:grid-cols-2">
      <div className="flex flex-col gap-2.5">
        <Checkbox label={say('ui.kit.yes')} hint={say('ui.kit.hint')} checked={on} onChange={setOn} />
        <Checkbox label={say('ui.kit.no')} checked={!on} onChange={(checked) => setOn(!checked)} />
        <Checkbox label={say('ui.kit.some')} checked={false} mixed onChange={() => undefined} />
        <Checkbox label={say('ui.kit.disabled')} checked disabled onChange={() => undefined} />
      </div>
      <div className="flex flex-col gap-4">
        <Switch label={say('ui.kit.yes')} hint={say('ui.kit.hint')} checked={on} onChange={setOn} />
        <Switch label={say('ui.kit.no')} checked={!on} onChange={(checked) => setOn(!checked)} />
        <Switch label={say('ui.kit.disabled')} checked={false} disabled onChange={() => undefined} />
      </div>
      <div className="flex flex-wrap gap-3">
        <Segmented
          label={say('ui.theme')}
          value={theme}
          onChange={setTheme}
          options={[
            { value: 'light', label: say('ui.theme.light') },
            { value: 'dark', label: say('ui.theme.dark') },
          ]}
        />
        <Segmented
          label={say('ui.kit.view')}
          value={view}
          onChange={setView}
          options={[
            { value: 'grid', label: say('ui.kit.grid'), icon: 'grid' },
            { value: 'list', label: say('ui.kit.list'), icon: 'list' },
          ]}
        />
      </div>
    </div>
  );
}
