'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { hasWords } from '@/lib/word-match';
import { selectLabelClass, SelectLabel, selectTriggerClass } from './closed-select';
import { Icon } from './icon';
import { POPUP, POPUP_ITEM } from './popup-class';
import { chosenOption, type SearchOption, type SearchSelectProps } from './search-select';

/** A `SearchSelect` once it has been opened: it opens as it comes, and stays in the place of the closed one. */
export function OpenedSearchSelect({ label, hint, options, value, search, nothing, disabled = false, onChange }: SearchSelectProps) {
  const chosen = chosenOption({ options, value });
  return (
    <div className="flex flex-col">
      <Base.Root
        defaultOpen
        items={[...options]}
        value={chosen}
        disabled={disabled}
        filter={matches}
        isItemEqualToValue={(one: SearchOption, other: SearchOption) => one.value === other.value}
        onValueChange={(next) => next !== null && onChange(next.value)}
      >
        <Base.Label className={selectLabelClass(false)}>{label}</Base.Label>
        <Base.Trigger className={selectTriggerClass(false)}>
          <SelectLabel text={chosen.label} face={chosen.face} />
          {chosen.face === undefined && <span className="text-small text-ink-muted tabular-nums">{chosen.detail}</span>}
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
              <Base.Empty className="px-2 text-small text-ink-muted not-empty:py-2">{nothing}</Base.Empty>
              <Base.List className="min-h-0 overflow-y-auto overscroll-contain">
                {(option: SearchOption) => (
                  <Base.Item key={option.value} value={option} className={POPUP_ITEM}>
                    <SelectLabel text={option.label} face={option.face} />
                    <span className="text-fine text-ink-muted tabular-nums">{option.detail}</span>
                    <Base.ItemIndicator className="text-accent-text">
                      <Icon name="check" />
                    </Base.ItemIndicator>
                  </Base.Item>
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

function matches(option: SearchOption, query: string): boolean {
  return hasWords(`${option.label} ${option.detail} ${option.words}`, query);
}
