import { hash, verify } from '@node-rs/argon2';

/**
 * argon2id, beyond OWASP's 19 MiB × 2 passes: some 60 ms of one core, so that whoever steals the hashes guesses slowly, and no more memory
 * than a small server can spare for a few at once.
 */
const COST = { memoryCost: 32_768, timeCost: 5, parallelism: 1, outputLen: 32 } as const;

/** How a hash of this cost begins. */
const OF_THIS_COST = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** Longer texts are refused unread, so that nobody makes us hash a megabyte. */
const LONGEST_PASSWORD = 1000;

/** The hash of a password nobody has; checked against when there is no account, so that the answer takes the same time. */
const NOBODY = `${OF_THIS_COST}nbCdxKPQ6efUOnVo7Mck4w$p9Agzll5GCmKCUlVRB1fkJOFRfAE3ilDz6QZMhNXQNo`;

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

/** Whether the hash was made at another cost than today's, and so takes another time to check than one of nobody. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(OF_THIS_COST);
}
