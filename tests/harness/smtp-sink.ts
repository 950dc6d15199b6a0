import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** Where a letter is on its way, as its server sees it. */
export type SmtpStep = 'connect' | 'mail' | 'rcpt' | 'data' | 'dot' | 'answered';

/** What the server does there: goes on, refuses with a code, breaks the connection, or never answers. */
export type SmtpAct = 'on' | 'cut' | 'hang' | { readonly code: number; readonly text: string };

export interface ReceivedLetter {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

export interface SmtpSink {
  readonly port: number;
  /** Letters that came whole and whose sender was told so. */
  readonly received: ReceivedLetter[];
  /** Recipients of letters that came whole and whose sender was never told: a real server may deliver them. */
  readonly untold: string[];
  /** How many connections were opened. */
  connections(): number;
  /** Breaks all connections and goes on listening. */
  drop(): void;
  close(): Promise<void>;
}

/**
 * An SMTP server that keeps what it gets; `act` says what it does at each step, and may wait there. Of letters by the ten thousand only the
 * envelopes are kept.
 */
export async function openSmtpSink(
  act: (step: SmtpStep, to: string) => SmtpAct | Promise<SmtpAct> = () => 'on',
  keep: 'letters' | 'envelopes' = 'letters',
): Promise<SmtpSink> {
  const received: ReceivedLetter[] = [];
  const untold: string[] = [];
  let connections = 0;
  const sockets = new Map<string, Socket>();
  const reply = async (step: SmtpStep, session: SMTPServerSession, to: string, answer: (error?: Error) => void) => {
    const what = await act(step, to);
    if (what === 'on') answer();
    else if (what === 'cut') sockets.get(session.id)?.destroy();
    else if (what !== 'hang') answer(Object.assign(new Error(what.text), { responseCode: what.code }));
  };
  const recipientOf = (session: SMTPServerSession) => session.envelope.rcptTo.map(({ address }) => address);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect(session, done) {
      connections += 1;
      for (const { id, _socket } of server.connections as unknown as Set<{ id: string; _socket: Socket }>) sockets.set(id, _socket);
      void reply('connect', session, '', done);
    },
    onMailFrom: (_address, session, done) => void reply('mail', session, '', done),
    onRcptTo: (address, session, done) => void reply('rcpt', session, address.address, done),
    onData(stream, session, done) {
      const to = recipientOf(session);
      const chunks: Buffer[] = [];
      const begun = reply('data', session, to[0] ?? '', (error) => {
        if (error) done(error);
      });
      stream.on('data', (chunk: Buffer) => {
        if (keep === 'letters') chunks.push(chunk);
      });
      stream.on('end', () => {
        const { mailFrom } = session.envelope;
        const letter = { from: mailFrom === false ? '' : mailFrom.address, to, raw: Buffer.concat(chunks).toString('latin1') };
        untold.push(...to);
        void begun.then(() =>
          reply('dot', session, to[0] ?? '', (error) => {
            untold.splice(untold.indexOf(to[0] ?? ''), to.length);
            if (error) return done(error);
            received.push(letter);
            done();
            void act('answered', to[0] ?? '');
          }),
        );
      });
    },
  });
  const drop = () => {
    for (const socket of sockets.values()) socket.destroy();
  };
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    untold,
    connections: () => connections,
    drop,
    async close() {
      drop();
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
