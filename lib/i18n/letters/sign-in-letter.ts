import { putIn, type Locale } from '../phrase';

export type LinkPurpose = 'sign_in' | 'set_password';

const TEXTS = {
  ru: {
    sign_in: {
      subject: 'Ссылка для входа',
      text: 'Здравствуйте!\n\nОткройте эту ссылку, чтобы войти:\n\n{link}\n\nОна действует {minutes} мин. и только один раз. Если вы не просили ссылку, ничего не делайте: без неё никто не войдёт.',
    },
    set_password: {
      subject: 'Новый пароль',
      text: 'Здравствуйте!\n\nОткройте эту ссылку, чтобы придумать пароль:\n\n{link}\n\nОна действует {minutes} мин. и только один раз. Если вы её не просили, ничего не делайте: прежний пароль остался в силе.',
    },
  },
  en: {
    sign_in: {
      subject: 'Your sign-in link',
      text: 'Hello!\n\nOpen this link to sign in:\n\n{link}\n\nIt works for {minutes} minutes, and once. If you did not ask for it, do nothing: nobody gets in without it.',
    },
    set_password: {
      subject: 'A new password',
      text: 'Hello!\n\nOpen this link to choose a password:\n\n{link}\n\nIt works for {minutes} minutes, and once. If you did not ask for it, do nothing: your password stays as it is.',
    },
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<LinkPurpose, { readonly subject: string; readonly text: string }>>>>;

/** The letter that carries a link to sign in or to set a password. */
export function signInLetter(
  locale: Locale,
  { purpose, link, minutes }: { readonly purpose: LinkPurpose; readonly link: string; readonly minutes: number },
): { readonly subject: string; readonly text: string } {
  const { subject, text } = TEXTS[locale][purpose];
  return { subject, text: putIn(locale, text, { link, minutes }) };
}
