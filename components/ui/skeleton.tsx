/** Stands where something will be, of about its size, so that nothing jumps when it comes. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block animate-shimmer rounded-md bg-line ${className}`} />;
}
