import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDemo } from '../harness/demo-calls';
import { figure } from '../harness/figure';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';

const EMAIL = 'canary.7f3a@example.org';
const PASSWORD = 'canary-password-91c2';
/** What breaks out of a line of a log, orders a terminal about, or confuses whoever reads it. */
const NAUGHTY = [
  '\u001b[2J\u001b]0;owned\u0007',
  'a\nlevel":"fatal',
  '\r\n{"level":"info"}',
  '\u009b31m',
  '\u202eexe.',
  '"}\\',
  '%s %o %j',
  '\ud800',
  '${x}',
  '__proto__',
];

let installation: Installation;
let server: RunningServer;
let token: string;

beforeAll(async () => {
  installation = await newInstallation();
  server = await startServer(installation);
}, 240_000);
afterAll(async () => {
  await server?.kill();
  await installation?.remove();
}, 60_000);

type Call = [path: string, init?: RequestInit];

const form = (fields: Record<string, string>) =>
  Object.entries(fields).reduce((body, [name, value]) => (body.append(name, value), body), new FormData());
const json = (body: string): RequestInit => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body });

/** Every place a token, an address and a password may stand in, on every kind of route, in calls that succeed and that fail. */
function calls(docId: string): Call[] {
  const picture = `data:image/png;base64,${readFileSync('tests/golden/qr.png').toString('base64')}`;
  const query = `secure=${token}&doc_id=${docId}&mask_email=${EMAIL}&mask_name=`;
  const headers = { Authorization: `Bearer ${token}`, Cookie: `authjs.session-token=${token}; mail=${EMAIL}`, 'X-Secure': token };
  return [
    ...NAUGHTY.map((name): Call => [`/api/v1/create/?${query}${encodeURIComponent(Buffer.from(name).toString())}`]),
    ...NAUGHTY.map((name): Call => [
      '/api/v1/create/',
      json(JSON.stringify({ secure: token, doc_id: docId, mask: [{ '%name': name, '%email': EMAIL, [name]: name }] })),
    ]),
    [`/api/v1/create/?%73ecure=${token}&doc_id=nothing&mask_email=${EMAIL}`],
    [`/api/v1/create/?${query}&secure=${token.slice(0, -1)}x`],
    [`/api/v1/create/?${query}%FF&page_id=99&result=link`, { headers: { ...headers, Prefer: 'status' } }],
    ['/api/v1/create/', json(`{"secure":"${token}","doc_id":"${docId}","mask":[{"%email":"${EMAIL}"`)],
    ['/api/v1/create/', { method: 'POST', body: form({ secure: token, doc_id: docId, mask: '[{', mask_email: EMAIL }) }],
    [
      '/api/v1/create/',
      { method: 'POST', body: new URLSearchParams({ secure: token, doc_id: docId, mask_email: EMAIL, mask_photo: picture }) },
    ],
    ['/api/v1/create/', { method: 'PUT', body: `secure=${token}` }],
    [`/getfile/${token}/pdf/?secure=${token}&mail=${EMAIL}`, { headers }],
    [`/getform/${token}/?secure=${token}`, { headers }],
    [`/api/v1/create/${token}/status/?secure=${token}`, { headers }],
    [`/api/assets/${token}?secure=${token}`, { headers }],
    [
      '/api/me',
      {
        method: 'PATCH',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ locale: token, password: PASSWORD }),
      },
    ],
    ['/api/me/password', { ...json(JSON.stringify({ password: PASSWORD, email: EMAIL })), headers }],
    ['/api/sign-in-links', json(JSON.stringify({ email: EMAIL }))],
    ['/api/passwords', json(JSON.stringify({ token, password: PASSWORD }))],
    [`/documents/${token}/preview?secure=${token}&mail=${EMAIL}`, { headers, redirect: 'manual' }],
    [`/sign-in?next=${encodeURIComponent(`/x?secure=${token}`)}`, { headers }],
    [`/no/such/page/${token}?secure=${token}&mail=${EMAIL}`, { headers }],
    [`/_next/image?url=${token}&w=10`],
    ['/sign-in', { method: 'POST', headers: { ...headers, 'Next-Action': token }, body: `password=${PASSWORD}` }],
    [
      '/api/auth/callback/credentials',
      { method: 'POST', redirect: 'manual', body: new URLSearchParams({ email: EMAIL, password: PASSWORD }) },
    ],
    [`/api/auth/${token}?secure=${token}`, { headers, redirect: 'manual' }],
    ['/api/auth/session', { headers: { Cookie: `authjs.session-token=${token}` } }],
  ];
}

/** Signs in with a wrong password, as the form does. */
async function signInWrongly(): Promise<void> {
  const answer = await fetch(`${server.url}/api/auth/csrf`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const body = new URLSearchParams({ csrfToken, email: EMAIL, password: PASSWORD });
  await fetch(`${server.url}/api/auth/callback/credentials`, { method: 'POST', redirect: 'manual', headers: { cookie }, body });
}

/** Bytes that are no request at all. */
function sendRaw(text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(text));
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.resume();
  });
}

it(
  'no token, address or password of a caller reaches the log, whatever is called and however it fails, and every line of it is JSON',
  { timeout: 300_000 },
  async () => {
    const demo = readDemo(installation);
    token = demo.token;
    const began = server.output().length;
    const send = () => Promise.all(calls(demo.doc_id).map(async ([to, init]) => (await fetch(`${server.url}${to}`, init)).arrayBuffer()));
    await send();
    await signInWrongly();
    await sendRaw(`GET /api/v1/create/?secure=${token} HTTP/9.9\r\nCookie: ${token}\r\n\r\n`);
    await sendRaw(`secure=${token}&email=${EMAIL}\r\n\r\n`);
    // Storage breaks, so that there are faults of the server's own to tell of.
    const storage = path.join(installation.dataDir, 'storage');
    renameSync(storage, `${storage}.away`);
    writeFileSync(storage, '');
    await send();
    await (await fetch(`${server.url}/api/health/ready`)).text();
    renameSync(storage, `${storage}.broken`);
    renameSync(`${storage}.away`, storage);
    await server.stop();

    const output = server.output().slice(began);
    const lines = output.split('\n').filter((line) => !/^(|SIGTERM: finishing what is under way|Stopped)$/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    const broken = lines.filter((line) => !isLogLine(line));
    figure('O3', `${lines.length} lines of log after hostile calls, ${broken.length} of them no JSON`);
    expect(broken).toEqual([]);
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    for (const secret of [token, EMAIL, PASSWORD]) {
      expect(output).not.toContain(secret);
      expect(output).not.toContain(encodeURIComponent(secret));
      expect(logFiles(installation.dataDir).filter((file) => readFileSync(file, 'latin1').includes(secret))).toEqual([]);
    }
    figure(
      'S2',
      `a token, an address and a password in ${2 * calls(demo.doc_id).length} calls of every kind: 0 found in the log and beside it`,
    );
  },
);

function isLogLine(line: string): boolean {
  try {
    const { level, time, msg } = JSON.parse(line) as Record<string, unknown>;
    return [level, time, msg].every((part) => typeof part === 'string');
  } catch {
    return false;
  }
}

/** Whatever lies in the data folder beside what keeps the data itself. */
function logFiles(dataDir: string): readonly string[] {
  const kept = /^(database|storage|demo\.json|auth-secret|outbox)/;
  const names = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map((entry) => path.join(entry.parentPath, entry.name)).filter((file) => !kept.test(path.relative(dataDir, file)));
}
