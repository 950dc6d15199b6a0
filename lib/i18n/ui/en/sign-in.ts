import type { Phrase } from '../../phrase';
import type { signIn as russian } from '../ru/sign-in';

/** Words in English of signing in. */
export const signIn = {
  'ui.sign_in.title': 'Sign in',
  'ui.sign_in.welcome': 'Welcome back',
  'ui.sign_in.lead': 'Sign in to make diplomas and certificates.',
  'ui.sign_in.email': 'E-mail',
  'ui.sign_in.password': 'Password',
  'ui.sign_in.show_password': 'Show password',
  'ui.sign_in.hide_password': 'Hide password',
  'ui.sign_in.submit': 'Sign in',
  'ui.sign_in.busy': 'Signing in…',
  'ui.sign_in.wrong': 'That e-mail and password do not match. Check the keyboard layout and Caps Lock, then try again.',
  'ui.sign_in.failed': 'The server did not answer. Check the connection and try again.',
  'ui.sign_in.demo_title': 'A demo is set up',
  'ui.sign_in.demo':
    'The server printed its e-mail and password in the log when it started; they are also in demo.json in the data folder.',
  'ui.sign_in.pitch': 'A GetCourse link becomes a finished diploma',
  'ui.sign_in.pitch_more': 'Design the document once; names, courses and photos fill themselves in.',
  'ui.sign_in.sample_kind': 'DIPLOMA',
  'ui.sign_in.sample_name': 'Anna Bell',
  'ui.sign_in.sample_course': 'completed “Watercolour Basics”',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
