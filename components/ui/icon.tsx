const DRAWINGS = {
  document: 'M5.5 2.5h5l3.5 3.5v9a1 1 0 0 1-1 1h-7.5a1 1 0 0 1-1-1v-11.5a1 1 0 0 1 1-1zM10 2.5v4h4M7 10h4.5M7 12.8h3',
  disk: 'M2.5 12.5v-2l2-6.2a1 1 0 0 1 1-.8h7a1 1 0 0 1 1 .8l2 6.2v4a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1zM2.8 10.5h12.4M12 13h.6',
  copy: 'M6.5 6.5h8a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-8a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1zM3.5 11.5h-.3a.7.7 0 0 1-.7-.7v-7.6a.7.7 0 0 1 .7-.7h7.6a.7.7 0 0 1 .7.7v.3',
  check: 'M3.5 9.5l3.5 3.5 7.5-8',
  link: 'M7.5 10.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-.8.8M10.5 7.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l.8-.8',
  eye: 'M1.8 9c1.6-3 4.2-4.7 7.2-4.7s5.6 1.7 7.2 4.7c-1.6 3-4.2 4.7-7.2 4.7s-5.6-1.7-7.2-4.7zM9 6.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  'eye-off':
    'M3 3l12 12M7.3 4.5a7 7 0 0 1 1.7-.2c3 0 5.6 1.7 7.2 4.7a10 10 0 0 1-2.2 2.8M11.5 13.3a7 7 0 0 1-2.5.4c-3 0-5.6-1.7-7.2-4.7.8-1.4 1.8-2.6 3-3.4M7.5 7.4a2.2 2.2 0 0 0 3.1 3.1',
  warning: 'M9 2.8l6.8 11.9a.6.6 0 0 1-.5.8h-12.6a.6.6 0 0 1-.5-.8zM9 7.2v3.6M9 13v.1',
  clock: 'M9 2.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM9 5.5v3.7l2.4 1.5',
  cross: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
  'sign-out': 'M7 15.5h-3a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1h3M11.5 12.5l3.5-3.5-3.5-3.5M15 9h-8',
  back: 'M11 3.5l-5.5 5.5 5.5 5.5',
  forward: 'M7 3.5l5.5 5.5-5.5 5.5',
  refresh: 'M15 4v3.5h-3.5M3 14v-3.5h3.5M14.6 7.4a6 6 0 0 0-10.6-1.4M3.4 10.6a6 6 0 0 0 10.6 1.4',
  picture: 'M3.5 3h11a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM2.5 12.5l3.5-3.5 3 3 2.2-2.2 4.3 4.2M11.6 6.4v.1',
  undo: 'M6 3.5l-3.5 3.5 3.5 3.5M2.5 7h7.5a4 4 0 0 1 0 8h-3.5',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A line drawing in the colour of the text beside it; it says nothing by itself, so the words stand next to it or in a label. */
export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 18 18" className={`shrink-0 ${className}`} fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
      <path d={DRAWINGS[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
