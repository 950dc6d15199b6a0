import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpSettings } from './mail-settings';

/** Connections to one server at once; more letters wait for a free one. */
const MOST = 5;
/** Letters over one connection; servers count them. */
const MOST_LETTERS = 100;
/** Milliseconds. */
const IDLE = 5_000;
const CONNECT_WITHIN = 30_000;
const SILENT_FOR = 60_000;

export interface SmtpConnection {
  readonly client: SMTPConnection;
  /** Letters it has carried. */
  letters: number;
}

/** Connections to a mail server, opened when they are needed and kept for the letters that follow at once. */
export class SmtpConnections {
  private readonly settings: SmtpSettings;
  private readonly idle: SmtpConnection[] = [];
  private open = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(settings: SmtpSettings) {
    this.settings = settings;
  }

  /** A connection of one's own, to be given back by `release`. Rejects as the SMTP client does. */
  async take(signal: AbortSignal): Promise<SmtpConnection> {
    while (this.open >= MOST && this.idle.length === 0) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
      signal.throwIfAborted();
    }
    for (let kept = this.idle.pop(); kept !== undefined; kept = this.idle.pop()) {
      if (!kept.client.destroyed) return kept;
      this.open -= 1;
    }
    this.open += 1;
    try {
      return { client: await connect(this.settings, signal), letters: 0 };
    } catch (error) {
      this.letGo();
      throw error;
    }
  }

  /** Gives a connection back; one that is not in order, or has carried enough, is closed. */
  release(connection: SmtpConnection, inOrder: boolean): void {
    const { client } = connection;
    if (!inOrder || client.destroyed || connection.letters >= MOST_LETTERS) {
      this.end(client);
      return;
    }
    this.idle.push(connection);
    setTimeout(() => this.closeIdle(connection), IDLE).unref();
    this.waiting.shift()?.();
  }

  /** Ends the idle connections; those in use end as they are given back. */
  close(): void {
    for (const connection of this.idle.slice()) this.closeIdle(connection);
  }

  private closeIdle(connection: SmtpConnection): void {
    const place = this.idle.indexOf(connection);
    if (place < 0) return;
    this.idle.splice(place, 1);
    this.end(connection.client);
  }

  private end(client: SMTPConnection): void {
    if (!client.destroyed) client.close();
    this.letGo();
  }

  private letGo(): void {
    this.open -= 1;
    this.waiting.shift()?.();
  }
}

function connect(settings: SmtpSettings, signal: AbortSignal): Promise<SMTPConnection> {
  const { host, port, secure, tlsRequired, verified, login } = settings;
  const client = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: tlsRequired,
    tls: { rejectUnauthorized: verified },
    connectionTimeout: CONNECT_WITHIN,
    greetingTimeout: CONNECT_WITHIN,
    socketTimeout: SILENT_FOR,
    maxResponseSize: 64 * 1024,
  });
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      // First of all: closing is told as another fault at once.
      reject(error);
      client.close();
    };
    // Also keeps a fault of a connection that nobody uses from ending the process.
    client.on('error', fail);
    client.once('end', () => fail(Object.assign(new Error('the mail server closed the connection'), { code: 'ECONNECTION' })));
    const abort = () => fail(new Error('aborted'));
    signal.addEventListener('abort', abort, { once: true });
    const done = () => {
      signal.removeEventListener('abort', abort);
      resolve(client);
    };
    client.connect((error) => {
      if (error) return fail(error);
      if (login === undefined) return done();
      client.login({ credentials: { user: login.user, pass: login.password } }, (refused) => (refused ? fail(refused) : done()));
    });
  });
}
