import type { ReactNode } from 'react';

/** A raised sheet that holds what belongs together. */
export function Card({ className = '', children }: { className?: string; children: ReactNode }) {
  return <section className={`rounded-xl border border-line bg-surface shadow-lift ${className}`}>{children}</section>;
}
