'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../locale-context';
import { SearchField } from '../ui/search-field';
import { Select } from '../ui/select';
import { diskAddress } from './disk-address';
import type { DiskChoice } from './use-disk-files';

/** Milliseconds of quiet after typing. */
const QUIET = 250;
const STATES = ['pending', 'ready', 'failed', 'withdrawn'] as const;
const DAYS = [1, 7, 30, 365] as const;

/** Search, state and date; what is chosen stands in the address, so that it can be sent on and gone back to. */
export function DiskFilters({ choice }: { choice: DiskChoice }) {
  const say = useSay();
  const router = useRouter();
  const [text, setText] = useState(choice.search ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const choose = (change: Partial<DiskChoice>) =>
    router.replace(diskAddress({ ...choice, search: text || undefined, ...change }), { scroll: false });

  function search(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => choose({ search: next.trim() || undefined }), QUIET);
  }

  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <SearchField label={say('ui.disk.search')} value={text} onChange={search} className="w-full sm:w-72" />
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
    </div>
  );
}
