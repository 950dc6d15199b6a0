'use client';

import { startTransition, Suspense, useState, type ReactNode } from 'react';
import { onDemand } from './on-demand';
import { ClosedSelect } from './closed-select';

export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** At the end of its line. */
  readonly detail: string;
  /** Further words it is found by. */
  readonly words: string;
  /** Addresses of SVG symbols in which its label is drawn, and a sample at the end of its line; without one its detail stands there. */
  readonly drawn?: { readonly label: string; readonly sample?: string };
  /** Options of one group stand together, under its name. */
  readonly group?: string;
  /** Those of the list's filters that let it through. */
  readonly filters?: readonly string[];
}

export interface SearchSelectProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly options: readonly SearchOption[];
  readonly value: string;
  /** What the box to type in is called. */
  readonly search: string;
  /** Said when nothing is found. */
  readonly nothing: string;
  /** Narrow the list, one at a time; pressed again, one is off. */
  readonly filters?: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

// The list is loaded for whoever is about to open it.
const loadOpened = async () => (await import('./opened-search-select')).OpenedSearchSelect;
const OpenedSearchSelect = onDemand(loadOpened);

/** One of very many, found by typing a part of it; label above, hint below. */
export function SearchSelect(props: SearchSelectProps) {
  const [opened, setOpened] = useState(false);
  // After the press, which would otherwise close at once what it has opened.
  const open = () => startTransition(() => setOpened(true));
  const { label, hint, disabled = false } = props;
  const { label: shown, detail, drawn } = chosenOption(props);
  const closed = (
    <ClosedSelect
      {...{ label, hint, disabled, shown }}
      {...(drawn === undefined ? { detail } : { drawn: drawn.label })}
      onNear={() => void loadOpened()}
      onOpen={open}
    />
  );
  return opened ? (
    <Suspense fallback={closed}>
      <OpenedSearchSelect {...props} />
    </Suspense>
  ) : (
    closed
  );
}

/** What is chosen; a value that is none of the options stands for itself. */
export function chosenOption({ options, value }: Pick<SearchSelectProps, 'options' | 'value'>): SearchOption {
  return options.find((option) => option.value === value) ?? { value, label: value, detail: '', words: '' };
}
