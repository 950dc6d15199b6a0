import { beginning } from './ru/beginning';
import { preview } from './ru/preview';
import { shell } from './ru/shell';
import { signIn } from './ru/sign-in';

/** Words in Russian that every page may say, one file an area; the shape that every other language follows. A record of plural forms is chosen by `count`. */
export const ui = {
  ...shell,
  ...signIn,
  ...beginning,
  ...preview,
} as const;
