import { getProviders, signIn } from 'next-auth/react';

/** Why the door stayed shut. */
export type EntranceTrouble = 'wrong' | 'too_many' | 'failed';

/** Signs in by password, or by the secret of a link in a letter. Undefined: the browser has its session now. */
export async function enter(
  given: { readonly email: string; readonly password: string } | { readonly secret: string },
): Promise<EntranceTrouble | undefined> {
  try {
    // Where no answer comes, `signIn` would leave this page for the browser's own page of errors.
    if ((await getProviders()) === null) return 'failed';
    const answer = await signIn('secret' in given ? 'link' : 'credentials', { ...given, redirect: false });
    if (answer.error === undefined || answer.error === null) return undefined;
    if (answer.error !== 'CredentialsSignin') return 'failed';
    return answer.code === 'too_many_tries' ? 'too_many' : 'wrong';
  } catch {
    return 'failed';
  }
}
