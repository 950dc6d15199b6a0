/** A person by the first letter of their name; the name itself stands beside it or in a label. */
export function Avatar({ name, className = 'size-8' }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      // Drawn by CSS: it is a picture of the name, not a text beside it.
      data-letter={([...name.trim()][0] ?? '').toLocaleUpperCase('ru')}
      className={`flex shrink-0 items-center justify-center rounded-full bg-accent-soft text-fine font-semibold text-accent-text before:content-[attr(data-letter)] ${className}`}
    />
  );
}
