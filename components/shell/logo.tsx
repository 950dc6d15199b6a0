/** The sign of the program, as in `app/icon.svg`. */
export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={`shrink-0 ${className}`} aria-hidden>
      <rect width="32" height="32" rx="8" fill="#4f4bd1" />
      <rect x="7" y="8" width="18" height="13" rx="2" fill="#fff" />
      <path d="M10.5 12.5h11M10.5 16h5" stroke="#4f4bd1" strokeWidth="1.6" strokeLinecap="round" />
      <path d="M18.6 19.5v6.2l2.4-1.7 2.4 1.7v-6.2z" fill="#c9c8fb" />
      <circle cx="21" cy="18.6" r="3.6" fill="#c9c8fb" />
      <circle cx="21" cy="18.6" r="1.5" fill="#4f4bd1" />
    </svg>
  );
}
