'use client';

import { Select as Base } from '@base-ui/react/select';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { POPUP, POPUP_ITEM } from './popup-class';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of a few, with its label above, or in `compact` form inside the button: for filters over a list. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  icon,
  compact = false,
  labelHidden = false,
  disabled = false,
  hint,
}: {
  label: string;
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  icon?: IconName;
  compact?: boolean;
  /** Only read out: what it is for stands beside it. */
  labelHidden?: boolean;
  disabled?: boolean;
  hint?: ReactNode;
}) {
  const size = compact ? 'h-8 px-2.5 text-small' : 'h-9 w-full px-3 text-body';
  return (
    <div className={compact ? '' : 'flex flex-col'}>
      <Base.Root items={[...options]} value={value} disabled={disabled} onValueChange={(chosen) => chosen !== null && onChange(chosen)}>
        <Base.Label className={compact || labelHidden ? 'sr-only' : 'mb-1.5 text-small font-medium'}>{label}</Base.Label>
        <Base.Trigger
          className={`inline-flex items-center justify-between gap-2 rounded-md border border-line-strong bg-surface text-left shadow-lift transition-colors duration-100 hover:border-ink-faint data-disabled:bg-sunken data-disabled:text-ink-muted data-popup-open:border-accent ${size}`}
        >
          {icon !== undefined && <Icon name={icon} className="size-4 text-ink-muted" />}
          <Base.Value className="min-w-0 flex-1 truncate" />
          <Base.Icon className="text-ink-muted">
            <Icon name="updown" className="size-3.5" />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner sideOffset={6} alignItemWithTrigger={false} collisionPadding={8} className="z-50 outline-none">
            <Base.Popup className={`${POPUP} max-h-80 min-w-(--anchor-width) overflow-y-auto`}>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={POPUP_ITEM}>
                  <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
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
