'use client';

import { startTransition, Suspense, useState, type ReactNode } from 'react';
import { onDemand } from './on-demand';
import { ClosedSelect } from './closed-select';
import type { IconName } from './icon';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly icon?: IconName;
  readonly compact?: boolean;
  /** Only read out: what it is for stands beside it. */
  readonly labelHidden?: boolean;
  readonly disabled?: boolean;
  readonly hint?: ReactNode;
}

// The list is loaded for whoever is about to open it.
const loadOpened = async () => (await import('./opened-select')).OpenedSelect;
const OpenedSelect = onDemand(loadOpened);

/** One of a few, with its label above, or in `compact` form inside the button: for filters over a list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const [opened, setOpened] = useState(false);
  // After the press, which would otherwise close at once what it has opened.
  const open = () => startTransition(() => setOpened(true));
  const { onChange, ...rest } = props;
  const shown = props.options.find((option) => option.value === props.value)?.label ?? props.value;
  const closed = <ClosedSelect {...rest} shown={shown} onNear={() => void loadOpened()} onOpen={open} />;
  if (!opened) return closed;
  return (
    <Suspense fallback={closed}>
      {/* Only the options' own values come back. */}
      <OpenedSelect {...rest} onChange={(value) => rest.options.forEach((option) => option.value === value && onChange(option.value))} />
    </Suspense>
  );
}
