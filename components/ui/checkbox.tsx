'use client';

import { Checkbox as Base } from '@base-ui/react/checkbox';
import { useId, type ReactNode } from 'react';
import { Icon } from './icon';

/** Yes or no, taken over when a form is sent. `mixed`: of several things some are. */
export function Checkbox({
  label,
  hint,
  checked,
  onChange,
  mixed = false,
  disabled = false,
}: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  mixed?: boolean;
  disabled?: boolean;
}) {
  // The primitive finds its label only once it runs; this one is there from the server on.
  const labelId = useId();
  return (
    <label className={`flex items-start gap-2.5 text-body ${disabled ? 'text-ink-muted' : ''}`}>
      <Base.Root
        aria-labelledby={labelId}
        checked={checked}
        indeterminate={mixed}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 flex size-4.5 shrink-0 items-center justify-center rounded-[0.3rem] border border-control bg-surface transition-colors duration-100 hover:border-ink-muted data-checked:border-accent data-checked:bg-accent data-disabled:opacity-60 data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator className="text-accent-ink">
          <Icon name={mixed ? 'minus' : 'check'} className="size-3.5 stroke-2" />
        </Base.Indicator>
      </Base.Root>
      <span className="min-w-0">
        <span id={labelId}>{label}</span>
        {hint !== undefined && <span className="block text-fine text-ink-muted">{hint}</span>}
      </span>
    </label>
  );
}
