'use client';

import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { Icon, type IconName } from './icon';

/** One of two to four, all in sight: a view, a theme. With an icon the label is read out and shown on hover. */
export function Segmented<Value extends string>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => chosen !== undefined && onChange(chosen as Value)}
      className="inline-flex rounded-md border border-line bg-sunken p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          {...(option.icon !== undefined && { 'aria-label': option.label, title: option.label })}
          className={`flex h-7 items-center justify-center rounded-sm text-fine font-medium text-ink-muted transition-colors duration-100 hover:text-ink data-pressed:bg-raised data-pressed:text-ink data-pressed:shadow-lift ${option.icon === undefined ? 'px-2.5' : 'w-8'}`}
        >
          {option.icon === undefined ? option.label : <Icon name={option.icon} />}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
