import type { Phrase } from '../../phrase';
import type { signIn as russian } from '../ru/sign-in';

/** Words in English of signing in. */
export const signIn = {
  'ui.sign_in.email': 'E-mail',
  'ui.sign_in.password': 'Password',
  'ui.sign_in.show_password': 'Show password',
  'ui.sign_in.hide_password': 'Hide password',
  'ui.sign_in.wrong': 'That e-mail and password do not match. Check the keyboard layout and Caps Lock, then try again.',
  'ui.sign_in.failed': 'The server did not answer. Check the connection and try again.',
  'ui.sign_in.sample_name': 'Anna Bell',
  'ui.sign_in.too_many': 'Too many wrong passwords. Wait 15 minutes, or sign in by a link in your mail.',
  'ui.sign_in.new_password': 'New password',
  'ui.sign_in.new_password_hint': 'At least 8 characters. Three or four random words are easy to remember and hard to guess.',
  'ui.sign_in.too_short': 'The password is shorter than 8 characters.',
  'ui.sign_in.bad_email': 'That does not look like an e-mail address. Example: anna@school.com',
  'ui.sign_in.no_school': 'Give the school’s name, up to 200 characters.',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
