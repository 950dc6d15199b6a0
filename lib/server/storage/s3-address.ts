import { SettingError } from '../process/listen-settings.mjs';

/** Where an object store is and who asks. */
export interface S3Address {
  /** Scheme, host and port, without a final slash. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every key: empty, or ending in a slash. */
  readonly prefix: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

const FORM = 's3://key:secret@host/bucket, with ?region=…, ?prefix=folder and ?tls=off where they are needed';
const BUCKET = /^[a-z0-9][a-z0-9._-]{1,62}$/i;
const PREFIX = /^[\w.-]+(\/[\w.-]+)*$/;

/**
 * Reads `STORAGE_URL`; key and secret are percent-encoded as in any address. Throws a `SettingError` that says what is wrong and shows
 * nothing of what was given, for it holds a secret.
 */
export function readS3Address(text: string): S3Address {
  if (!text.startsWith('s3://') || !URL.canParse(text)) throw wrong('is no such address');
  const url = new URL(text);
  const [key, secret] = [decoded(url.username), decoded(url.password)];
  if (key === '' || secret === '') throw wrong('lacks the key or the secret (percent-encode signs such as / + @ in them)');
  if (url.host === '') throw wrong('lacks the host');
  const bucket = url.pathname.replace(/^\/|\/$/g, '');
  if (!BUCKET.test(bucket)) throw wrong('must name one bucket after the host');
  for (const name of url.searchParams.keys())
    if (!['region', 'tls', 'prefix'].includes(name)) throw wrong(`has the unknown setting "${name.slice(0, 20)}"`);
  const tls = url.searchParams.get('tls') ?? 'on';
  if (tls !== 'on' && tls !== 'off') throw wrong('must have tls=on or tls=off');
  const prefix = (url.searchParams.get('prefix') ?? '').replace(/^\/+|\/+$/g, '');
  if (prefix !== '' && !PREFIX.test(prefix)) throw wrong('has a prefix with other signs than letters, digits and . _ - /');
  const region = url.searchParams.get('region') ?? 'us-east-1';
  return {
    endpoint: `${tls === 'off' ? 'http' : 'https'}://${url.host}`,
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region,
    key,
    secret,
  };
}

function wrong(what: string): SettingError {
  return new SettingError(`STORAGE_URL ${what}. It must be ${FORM}; without it files lie in DATA_DIR`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
