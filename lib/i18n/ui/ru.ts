import { disk } from './ru/disk';
import { documents } from './ru/documents';
import { home } from './ru/home';
import { kit } from './ru/kit';
import { link } from './ru/link';
import { mailBanner } from './ru/mail-banner';
import { mail } from './ru/mail';
import { preview } from './ru/preview';
import { settings } from './ru/settings';
import { shell } from './ru/shell';
import { signIn } from './ru/sign-in';
import { tokens } from './ru/tokens';

/** Words of the interface in Russian, one file an area; the shape that every other language follows. A record of plural forms is chosen by `count`. */
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
} as const;
