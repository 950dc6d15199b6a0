import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDemo } from '../harness/demo-calls';
import { lettersIn } from '../harness/entrance';
import { figure, times } from '../harness/figure';
import { knock, type Attempt } from '../harness/front-door';
import { newInstallation, startServer, type Installation, type RunningServer } from '../harness/running-server';

/** Tries after the account is closed, each with a sender's address made up. */
const FORGED = times(100, 1_000);

let installation: Installation;
let server: RunningServer;
beforeAll(async () => {
  installation = await newInstallation();
  server = await startServer(installation);
}, 240_000);
afterAll(async () => {
  await server?.kill();
  await installation?.remove();
}, 60_000);

/** A caller who says that they came from somewhere else each time. */
const forged = (round: number) => {
  const address = `198.51.${round >> 8}.${round & 255}`;
  return { 'X-Forwarded-For': address, 'X-Real-IP': address, Forwarded: `for=${address}` };
};

/** All that a browser sees of a wrong password. */
async function answerFor(email: string) {
  const { outcome, set } = await knock(server.url, { email, password: 'wrong' });
  return { outcome, set: set.map((line) => line.replace(/=[^;]*/, '=')) };
}

test(
  'wrong passwords and letters asked for are still counted when the server was killed and started again, and no made-up address gives one more',
  { timeout: 600_000 },
  async () => {
    const { email, password, token, doc_id } = readDemo(installation);
    const outcomes: Attempt['outcome'][] = [];
    const guess = async (round: number) => {
      const { outcome } = await knock(server.url, { email, password: `wrong ${round}` }, { headers: forged(round) });
      outcomes.push(outcome);
    };
    const askForLetter = (round: number) =>
      fetch(`${server.url}/api/sign-in-links`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: server.url, ...forged(round) },
        body: JSON.stringify({ email, purpose: 'set_password' }),
      });
    const letters = () => lettersIn(installation.dataDir).length;

    const [known, unknown] = [await answerFor(email), await answerFor('nobody@example.org')];
    expect(known).toEqual(unknown);
    outcomes.push(known.outcome);
    for (let round = 1; round < 7; round++) await guess(round);
    for (let round = 0; round < 2; round++) expect((await askForLetter(round)).status).toBe(204);
    await expect.poll(letters, { timeout: 60_000 }).toBe(2);
    await server.kill();
    server = await startServer(installation);

    for (let round = 7; round < 10 + FORGED; round++) await guess(round);
    const verified = outcomes.filter((outcome) => outcome === 'wrong').length;
    const statuses: number[] = [];
    for (let round = 2; round < 14; round++) statuses.push((await askForLetter(round)).status);
    await expect.poll(letters, { timeout: 60_000 }).toBe(3);

    // The same sender's calls with a good token are none of this.
    const called = await fetch(`${server.url}/api/v1/create/?secure=${token}&doc_id=${doc_id}&mask_name=A`);
    figure(
      'S9',
      `${outcomes.length} wrong passwords over a kill, each from a made-up address: ${verified} looked at; letters: 3 of 14; a good call: ${called.status}`,
    );
    expect(verified).toBe(10);
    expect(outcomes.slice(10).every((outcome) => outcome === 'too_many')).toBe(true);
    expect((await knock(server.url, { email, password })).outcome).toBe('too_many');
    // Ten from one address, whatever it calls itself, two of them before the kill.
    expect(statuses).toEqual([...Array<number>(8).fill(204), ...Array<number>(4).fill(429)]);
    expect(called.status).toBe(200);
  },
);
