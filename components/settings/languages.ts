/** Languages to choose from, each called as its speakers call it. */
export const LANGUAGES = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
] as const;
