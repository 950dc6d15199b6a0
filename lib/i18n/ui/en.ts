import type { Phrase } from '../phrase';
import { beginning } from './en/beginning';
import { preview } from './en/preview';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import type { ui as russian } from './ru';

/** Words in English that every page may say; the same keys and places as the Russian ones. */
export const ui = {
  ...shell,
  ...signIn,
  ...beginning,
  ...preview,
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
