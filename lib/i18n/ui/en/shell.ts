import type { Phrase } from '../../phrase';
import type { shell as russian } from '../ru/shell';

/** Words in English of the frame of every page and what all of them share. */
export const shell = {
  'ui.app': 'Diploma Maker',
  'ui.skip': 'Skip to content',
  'ui.language': 'Language',
  'ui.nav': 'Sections',
  'ui.nav.documents': 'Documents',
  'ui.nav.disk': 'Disk',
  'ui.nav.open': 'Open the menu',
  'ui.account': 'Account: {name}',
  'ui.theme': 'Appearance',
  'ui.theme.system': 'As the system',
  'ui.theme.light': 'Light',
  'ui.theme.dark': 'Dark',
  'ui.not_kept': 'Could not save. Check the connection.',
  'ui.sign_out': 'Sign out',
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.save': 'Save',
  'ui.clear': 'Clear',
  'ui.undo': 'Undo',
  'ui.more_actions': 'More actions: “{name}”',
  'ui.copied': 'Copied',
  'ui.copy_failed': 'Could not copy',
  'ui.try_again': 'Try again',
  'ui.not_found.title': 'No such page',
  'ui.not_found.more': 'The document may have been deleted, or the address was not copied whole.',
  'ui.not_found.home': 'To the documents',
  'ui.error.title': 'Something went wrong',
  'ui.error.more': 'The error is in the server log. Please try again.',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
