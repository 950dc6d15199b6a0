'use client';

import { useSay } from '../locale-context';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { useAddressChoice } from '../use-address-choice';
import { diskAddress } from './disk-address';
import type { DiskChoice } from './use-disk-files';

const STATES = ['pending', 'ready', 'failed', 'withdrawn'] as const;
const DAYS = [1, 7, 30, 365] as const;
const LETTERS = ['none', 'moving', 'sent', 'kept', 'failed'] as const;

/** Search, document, state, date and letters; what is chosen stands in the address, so that it can be sent on and gone back to. */
export function DiskFilters({
  choice,
  documents,
}: {
  choice: DiskChoice;
  documents: readonly { readonly id: string; readonly name: string }[];
}) {
  const say = useSay();
  const { text, search, choose } = useAddressChoice(choice, diskAddress);
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <SearchField label={say('ui.disk.search')} value={text} onChange={search} className="w-full sm:w-72" />
      <Select
        compact
        label={say('ui.disk.document')}
        value={choice.documentId ?? 'any'}
        onChange={(documentId) => choose({ documentId: documentId === 'any' ? undefined : documentId })}
        options={[{ value: 'any', label: say('ui.disk.all_documents') }, ...documents.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        compact
        label={say('ui.disk.state')}
        value={choice.state ?? 'any'}
        onChange={(state) => choose({ state: state === 'any' ? undefined : state })}
        options={[
          { value: 'any' as const, label: say('ui.disk.all_states') },
          ...STATES.map((state) => ({ value: state, label: say(`ui.disk.state.${state}`) })),
        ]}
      />
      <Select
        compact
        label={say('ui.disk.date')}
        value={choice.days ?? 'any'}
        onChange={(days) => choose({ days: days === 'any' ? undefined : days })}
        options={[
          { value: 'any', label: say('ui.disk.all_dates') },
          ...DAYS.map((count) => ({ value: String(count), label: say('ui.disk.days', { count }) })),
        ]}
      />
      <Select
        compact
        label={say('ui.letters.title')}
        value={choice.letters ?? 'any'}
        onChange={(letters) => choose({ letters: letters === 'any' ? undefined : letters })}
        options={[
          { value: 'any' as const, label: say('ui.disk.all_letters') },
          ...LETTERS.map((letters) => ({ value: letters, label: say(`ui.disk.letters.${letters}`) })),
        ]}
      />
    </div>
  );
}
