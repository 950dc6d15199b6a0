import { disk } from './ru/disk';
import { documents } from './ru/documents';
import { home } from './ru/home';
import { kit } from './ru/kit';
import { link } from './ru/link';
import { mail } from './ru/mail';
import { mailBanner } from './ru/mail-banner';
import { settings } from './ru/settings';
import { tokens } from './ru/tokens';

/** Words in Russian that the pages of the signed-in say, and neither the editor nor the pages of strangers. */
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
} as const;
