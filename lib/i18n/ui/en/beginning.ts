import type { Phrase } from '../../phrase';
import type { beginning as russian } from '../ru/beginning';

/** Words in English of how a document begins, which the editor says too. */
export const beginning = {
  'ui.documents.title': 'Documents',
  'ui.documents.copy_id': 'Copy the doc_id of “{name}”',
  'ui.documents.new_title': 'What to start with?',
  'ui.documents.picture_here': 'Drop your diploma picture here',
  'ui.documents.picture_here_more': 'or choose a file: JPEG, PNG, WebP or PDF up to 25 MB',
  'ui.documents.design.diploma': 'Diploma',
  'ui.documents.design.certificate': 'Certificate',
  'ui.documents.design.thanks': 'Letter of thanks',
  'ui.documents.design.gift': 'Gift certificate',
  'ui.documents.design.badge': 'Badge',
  'ui.documents.design.story': 'Social media story',
  'ui.documents.design.blank': 'Empty page',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
