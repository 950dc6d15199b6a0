import type { Phrase } from '../phrase';
import { disk } from './en/disk';
import { documents } from './en/documents';
import { home } from './en/home';
import { kit } from './en/kit';
import { link } from './en/link';
import { mail } from './en/mail';
import { mailBanner } from './en/mail-banner';
import { settings } from './en/settings';
import { tokens } from './en/tokens';
import type { ui as russian } from './ru-screens';

/** Words in English that the pages of the signed-in say; the same keys and places as the Russian ones. */
export const ui = {
  ...settings,
  ...home,
  ...tokens,
  ...link,
  ...mailBanner,
  ...documents,
  ...disk,
  ...mail,
  ...kit,
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
