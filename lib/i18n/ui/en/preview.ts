import type { Phrase } from '../../phrase';
import type { preview as russian } from '../ru/preview';

/** Words in English of the preview of a document. */
export const preview = {
  'ui.preview.values': 'Values',
  'ui.preview.values_lead': 'Type your own: the page changes at once. Nothing is saved.',
  'ui.preview.no_variables': 'This document has no variables.',
  'ui.preview.reset': 'Back to samples',
  'ui.preview.choose_picture': 'Choose a photo',
  'ui.preview.replace_picture': 'Replace the photo',
  'ui.preview.remove_picture': 'Remove the photo',
  'ui.preview.bad_picture': 'That does not look like a JPEG or PNG.',
  'ui.preview.loading': 'Opening fonts and pictures…',
  'ui.preview.failed': 'The preview could not be opened',
  'ui.preview.failed_more': 'A font or picture did not load. Reload the page; if that does not help, look into the server log.',
  'ui.preview.page': 'Page {number} of {count}',
  'ui.preview.page_label': 'Page {number}: {text}',
  'ui.preview.issues': 'Remarks',
  'ui.preview.no_issues': 'No remarks',
  'ui.preview.issue_count': { one: '{count} remark', other: '{count} remarks' },
  'ui.preview.on_page': 'page {number}',
  'ui.preview.unreadable': 'The document could not be opened',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
