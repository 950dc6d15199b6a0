import type { Phrase } from '../../phrase';
import type { documents as russian } from '../ru/documents';

/** Words in English of the list of documents. */
export const documents = {
  'ui.documents.title': 'Documents',
  'ui.documents.lead': 'The diplomas and certificates you have designed.',
  'ui.documents.name': 'Name',
  'ui.documents.pages': 'Pages',
  'ui.documents.page_count': { one: '{count} page', other: '{count} pages' },
  'ui.documents.changed': 'Changed',
  'ui.documents.id': 'doc_id',
  'ui.documents.copy_id': 'Copy the doc_id of “{name}”',
  'ui.documents.empty': 'No documents yet',
  'ui.documents.empty_more': 'Diplomas and certificates you design will appear here.',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
