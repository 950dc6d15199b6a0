import type { Phrase } from '../phrase';
import { disk } from './en/disk';
import { documents } from './en/documents';
import { home } from './en/home';
import { kit } from './en/kit';
import { link } from './en/link';
import { mailBanner } from './en/mail-banner';
import { mail } from './en/mail';
import { preview } from './en/preview';
import { settings } from './en/settings';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import { tokens } from './en/tokens';
import type { ui as russian } from './ru';

/** Words of the interface in English; the same keys and places as the Russian ones. */
export const ui = {
  ...shell,
  ...signIn,
  ...settings,
  ...home,
  ...tokens,
  ...link,
  ...mailBanner,
  ...documents,
  ...disk,
  ...mail,
  ...preview,
  ...kit,
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
