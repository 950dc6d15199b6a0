import { useSay } from '../../locale-context';

const SIZES = [
  { name: 'display', className: 'text-display font-semibold' },
  { name: 'title', className: 'text-title font-semibold' },
  { name: 'heading', className: 'text-heading font-semibold' },
  { name: 'body', className: 'text-body' },
  { name: 'small', className: 'text-small' },
  { name: 'fine', className: 'text-fine' },
] as const;

/** Text on its own ground, as it may be used. */
const PAIRS = [
  { name: 'ink', className: 'bg-surface text-ink' },
  { name: 'ink-muted', className: 'bg-surface text-ink-muted' },
  { name: 'ink-faint', className: 'bg-surface text-ink-faint' },
  { name: 'sunken', className: 'bg-sunken text-ink-muted' },
  { name: 'hover', className: 'bg-hover text-ink' },
  { name: 'accent', className: 'bg-accent text-accent-ink' },
  { name: 'accent-soft', className: 'bg-accent-soft text-accent-text' },
  { name: 'good-soft', className: 'bg-good-soft text-good' },
  { name: 'warn-soft', className: 'bg-warn-soft text-warn' },
  { name: 'bad-soft', className: 'bg-bad-soft text-bad' },
  { name: 'danger', className: 'bg-danger text-danger-ink' },
  { name: 'desk', className: 'bg-desk text-ink' },
] as const;

export function TypeSpecimens() {
  const say = useSay();
  return (
    <dl className="flex flex-col gap-3">
      {SIZES.map(({ name, className }) => (
        <div key={name} className="flex flex-wrap items-baseline gap-x-6">
          <dt className="w-16 font-mono text-fine text-ink-muted">{name}</dt>
          <dd className={className}>{say('ui.kit.pangram')}</dd>
        </div>
      ))}
    </dl>
  );
}

export function ColourSpecimens() {
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-6">
      {PAIRS.map(({ name, className }) => (
        <li key={name} className={`flex h-16 items-end rounded-lg border border-line p-2.5 text-small font-medium ${className}`}>
          {name}
        </li>
      ))}
    </ul>
  );
}
