import { hash, verify } from '@node-rs/argon2';

/** argon2id at OWASP's 19 MiB × 2 passes: some 30 ms of one core, and no more memory than a small server can spare for a few at once. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/** Longer texts are refused unread, so that nobody makes us hash a megabyte. */
const LONGEST_PASSWORD = 1000;

/** The hash of a password nobody has; checked against when there is no account, so that the answer takes the same time. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$BLIIeGZN8r2h9o/hHuWG1g$pAQm+ftV5eb1NZLE7WnFCa0iHMpmWKWjq3tDB415tS0';

/** The password's argon2id hash in PHC form, salted anew each time. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/**
 * Whether the password belongs to the hash. Without a hash (unknown user, or one who signs in by link only) the answer is no and takes
 * as long, so that time does not tell who has an account.
 */
export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  if (password.length > LONGEST_PASSWORD) return false;
  const matches = await verify(passwordHash ?? NOBODY, password.normalize('NFKC'));
  return matches && typeof passwordHash === 'string';
}
