/** Where a file is opened, for people anywhere: `base` is where this server's links begin, without a final slash. */
export function fileLink(base: string, fileId: string, form: 'pdf' | 'jpg' = 'pdf'): string {
  return `${base}/getfile/${fileId}/${form === 'pdf' ? 'pdf/' : ''}`;
}
