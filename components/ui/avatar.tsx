/** A person by the first letter of their name; the name itself stands beside it or in a label. */
export function Avatar({ name, className = 'size-8' }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={`flex shrink-0 items-center justify-center rounded-full bg-accent-soft text-fine font-semibold text-accent-text ${className}`}
    >
      {([...name.trim()][0] ?? '').toLocaleUpperCase('ru')}
    </span>
  );
}
