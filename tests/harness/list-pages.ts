/** Addresses of the pages on which the signed-in find what the workspace has. */
export const LIST_PAGES = [
  '/home',
  '/documents',
  '/documents/trash',
  '/disk',
  '/disk/trash',
  '/tokens',
  '/calls',
  '/getcourse',
  '/mail',
  '/mail/trash',
] as const;
