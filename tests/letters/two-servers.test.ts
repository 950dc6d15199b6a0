import { afterEach, describe, expect, it } from 'vitest';
import { figure, times } from '../harness/figure';
import { openSmtpSink } from '../harness/smtp-sink';
import { arrivals, checkLetters } from '../reliability/check-letters';
import { call, mailSettings, newPeople, newSchool, untilMade } from '../reliability/school';

/** R6 with letters, over the network: two servers on one PostgreSQL and one folder, of which only the second works on jobs. */
const postgres = Boolean(process.env.TEST_DATABASE_URL);
const ROUNDS = times(10, 100);
/** Identical calls of a round, to each of the servers. */
const CALLS = 5;

const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

describe.runIf(postgres)('a call that names a mail template, at a server that sends nothing', () => {
  it('has its letter sent by the other server, once, however often it is made at both', { timeout: 300_000 }, async () => {
    const sink = await openSmtpSink();
    ending.push(() => sink.close());
    const school = await newSchool(1, mailSettings(sink));
    ending.push(() => school.remove());
    const [asked, working] = [await school.start({ WORKER: 'off' }), await school.start()];
    ending.push(asked.kill, working.kill);
    const [tenant] = school.tenants;
    if (tenant === undefined) throw new Error('a school has a tenant');

    const people = newPeople(ROUNDS);
    let creations = 0;
    for (const person of people) {
      const [first, ...more] = await Promise.all(
        Array.from({ length: CALLS }, () => [asked, working])
          .flat()
          .map(({ url }) => call(url, tenant, [person], { mail_id: tenant.mailId })),
      );
      if (first === undefined) throw new Error('a round has calls');
      creations += new Set([first, ...more].map(({ createId }) => createId)).size;
      await untilMade(asked.url, first);
    }
    const alone = newPeople(ROUNDS);
    const single = await call(asked.url, tenant, alone, { mail_id: tenant.mailId });
    await untilMade(asked.url, single);
    const wanted = [...people, ...alone].map(({ email }) => email);
    await expect.poll(() => wanted.filter((email) => !arrivals(sink).has(email)), { timeout: 60_000 }).toEqual([]);
    await Promise.all([asked.stop(), working.stop()]);

    const mail = await checkLetters(school, sink, wanted);
    figure(
      'R6',
      `${ROUNDS} rounds of ${2 * CALLS} identical calls with mail_id at two servers, one of which sends nothing: ${creations} creations, ` +
        `${mail.lost} letters lost, ${mail.doubled} sent twice of ${mail.letters}`,
    );
    expect(creations).toBe(ROUNDS);
    expect(mail).toEqual({ letters: wanted.length, lost: 0, doubled: 0, unsure: 0, undecided: 0 });
  });
});
