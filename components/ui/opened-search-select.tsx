'use client';

import { useMemo, useState } from 'react';
import { Combobox as Base } from '@base-ui/react/combobox';
import { hasWords } from '@/lib/word-match';
import { selectLabelClass, SelectLabel, selectTriggerClass, SymbolPicture } from './closed-select';
import { Icon } from './icon';
import { POPUP, POPUP_ITEM } from './popup-class';
import { chosenOption, type SearchOption, type SearchSelectProps } from './search-select';

/** A `SearchSelect` once it has been opened: it opens as it comes, and stays in the place of the closed one. */
export function OpenedSearchSelect({
  label,
  hint,
  options,
  value,
  search,
  nothing,
  filters = [],
  disabled = false,
  onChange,
}: SearchSelectProps) {
  const chosen = chosenOption({ options, value });
  const [filter, setFilter] = useState<string>();
  const listed = useMemo(() => grouped(options, filter), [options, filter]);
  return (
    <div className="flex flex-col">
      <Base.Root
        defaultOpen
        items={listed}
        value={chosen}
        disabled={disabled}
        filter={matches}
        isItemEqualToValue={(one: SearchOption, other: SearchOption) => one.value === other.value}
        onValueChange={(next) => next !== null && onChange(next.value)}
      >
        <Base.Label className={selectLabelClass(false)}>{label}</Base.Label>
        <Base.Trigger className={selectTriggerClass(false)}>
          <SelectLabel text={chosen.label} drawn={chosen.drawn?.label} />
          {chosen.drawn === undefined && <span className="text-small text-ink-muted tabular-nums">{chosen.detail}</span>}
          <Icon name="updown" className="size-3.5 text-ink-muted" />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={6} collisionPadding={8} className="z-50 outline-none">
            <Base.Popup aria-label={label} className={`${POPUP} flex max-h-80 w-(--anchor-width) min-w-72 flex-col`}>
              <div className="relative m-1 mb-1.5">
                <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-ink-faint" />
                <Base.Input
                  aria-label={search}
                  placeholder={search}
                  className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2 pl-8.5 text-small placeholder:text-ink-faint focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0"
                />
              </div>
              {filters.length > 0 && (
                <div className="mx-1 mb-1.5 flex flex-wrap gap-1">
                  {filters.map(({ value: own, label: name }) => (
                    <button
                      key={own}
                      type="button"
                      aria-pressed={filter === own}
                      onClick={() => setFilter(filter === own ? undefined : own)}
                      className="rounded-full border border-line-strong px-2.5 py-0.5 text-fine text-ink-muted hover:border-ink-faint aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-text"
                    >
                      {name}
                    </button>
                  ))}
                </div>
              )}
              <Base.Empty className="px-2 text-small text-ink-muted not-empty:py-2">{nothing}</Base.Empty>
              <Base.List className="min-h-0 overflow-y-auto overscroll-contain">
                {(group: OptionGroup) => (
                  <Base.Group key={group.name} items={[...group.items]}>
                    {group.name !== '' && (
                      <Base.GroupLabel className="px-2 pt-2 pb-1 text-fine font-medium text-ink-muted">{group.name}</Base.GroupLabel>
                    )}
                    <Base.Collection>{(option: SearchOption) => <Option key={option.value} option={option} />}</Base.Collection>
                  </Base.Group>
                )}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {hint !== undefined && <p className="mt-1.5 text-fine text-ink-muted">{hint}</p>}
    </div>
  );
}

function Option({ option }: { option: SearchOption }) {
  return (
    <Base.Item value={option} className={POPUP_ITEM}>
      <SelectLabel text={option.label} drawn={option.drawn?.label} />
      {option.drawn?.sample === undefined ? (
        <span className="text-fine text-ink-muted tabular-nums">{option.detail}</span>
      ) : (
        <SymbolPicture address={option.drawn.sample} className="h-5.5 w-20 shrink-0 text-ink-muted" />
      )}
      <span className="w-4 shrink-0">
        <Base.ItemIndicator className="text-accent-text">
          <Icon name="check" />
        </Base.ItemIndicator>
      </span>
    </Base.Item>
  );
}

interface OptionGroup {
  readonly name: string;
  readonly items: readonly SearchOption[];
}

/** What a filter lets through, in groups, each where its first option stands. */
function grouped(options: readonly SearchOption[], filter: string | undefined): OptionGroup[] {
  const groups = new Map<string, SearchOption[]>();
  for (const option of options) {
    if (filter !== undefined && option.filters?.includes(filter) !== true) continue;
    const name = option.group ?? '';
    groups.set(name, [...(groups.get(name) ?? []), option]);
  }
  return [...groups].map(([name, items]) => ({ name, items }));
}

function matches(option: SearchOption, query: string): boolean {
  return hasWords(`${option.label} ${option.detail} ${option.words}`, query);
}
