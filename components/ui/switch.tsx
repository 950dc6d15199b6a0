'use client';

import { Switch as Base } from '@base-ui/react/switch';
import { useId, type ReactNode } from 'react';

/** On or off, at once. The label stands first, as in a list of settings. */
export function Switch({
  label,
  hint,
  checked,
  onChange,
  disabled = false,
}: {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  // The primitive finds its label only once it runs; this one is there from the server on.
  const labelId = useId();
  return (
    <label className="flex items-start justify-between gap-6">
      <span className="min-w-0">
        <span id={labelId} className="block text-body font-medium">
          {label}
        </span>
        {hint !== undefined && <span className="mt-0.5 block text-small text-ink-muted">{hint}</span>}
      </span>
      <Base.Root
        aria-labelledby={labelId}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 flex h-5 w-9 shrink-0 rounded-full bg-control p-0.5 transition-colors duration-150 data-checked:bg-accent data-disabled:opacity-50"
      >
        <Base.Thumb className="size-4 rounded-full bg-white shadow-lift transition-transform duration-150 data-checked:translate-x-4" />
      </Base.Root>
    </label>
  );
}
