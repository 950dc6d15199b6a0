'use client';

import { Select as Base } from '@base-ui/react/select';
import { selectLabelClass, selectTriggerClass } from './closed-select';
import { Icon } from './icon';
import { POPUP, POPUP_ITEM } from './popup-class';
import type { SelectProps } from './select';

/** A `Select` once it has been opened: it opens as it comes, and stays in the place of the closed one. */
export function OpenedSelect<Value extends string>({
  label,
  options,
  value,
  onChange,
  icon,
  compact = false,
  labelHidden = false,
  disabled = false,
  hint,
}: SelectProps<Value>) {
  return (
    <div className={compact ? '' : 'flex flex-col'}>
      <Base.Root
        defaultOpen
        items={[...options]}
        value={value}
        disabled={disabled}
        onValueChange={(chosen) => chosen !== null && onChange(chosen)}
      >
        <Base.Label className={selectLabelClass(compact || labelHidden)}>{label}</Base.Label>
        <Base.Trigger className={selectTriggerClass(compact)}>
          {icon !== undefined && <Icon name={icon} className="size-4 text-ink-muted" />}
          <Base.Value className="min-w-0 flex-1 truncate" />
          <Base.Icon className="text-ink-muted">
            <Icon name="updown" className="size-3.5" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={6} alignItemWithTrigger={false} collisionPadding={8} className="z-50 outline-none">
            <Base.Popup
              className={`${POPUP} max-h-80 min-w-(--anchor-width) max-w-[min(var(--available-width),max(var(--anchor-width),28rem))] overflow-y-auto`}
            >
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={POPUP_ITEM}>
                  <Base.ItemText className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere]">{option.label}</Base.ItemText>
                  <Base.ItemIndicator className="text-accent-text">
                    <Icon name="check" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {hint !== undefined && <p className="mt-1.5 text-fine text-ink-muted">{hint}</p>}
    </div>
  );
}
