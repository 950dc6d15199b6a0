import { Readable } from 'node:stream';
import type { ComposedLetter } from './compose-letter';
import { letterMessage } from './letter-message';
import type { MailSettings, SmtpSettings } from './mail-settings';
import { oneLine, withoutSecret, type MailTransport, type SendResult, type SendTerms } from './mail-transport';
import { smtpResult, type SmtpFault } from './smtp-answer';
import { SmtpConnections, type SmtpConnection } from './smtp-connections';

/** Milliseconds for one letter, whatever the server drips. */
const LETTER_WITHIN = 5 * 60_000;

/**
 * Sends by SMTP. A server that was asked twice sends twice, and between the letter's last byte and the answer nobody can know what became
 * of it (RFC 1047). So the message is a stream that ends only when `beforeLastByte` has written that moment down: a worker that dies
 * before has surely sent nothing, and whoever dies after leaves a letter that says of itself that it may have been sent.
 */
export function smtpTransport(settings: SmtpSettings, sender: MailSettings['sender']): MailTransport {
  const connections = new SmtpConnections(settings);
  return {
    knowsLettersFor: undefined,
    async send(letter, terms) {
      const message = await letterMessage(letter, new Date());
      const attempt = new Attempt(letter, sender.address, message, terms);
      // A connection that the server has closed meanwhile is found out by using it; a fresh one tells more.
      for (let tries = 0; tries < 3; tries += 1) {
        const result = await attempt.over(connections);
        if (result !== 'stale') return withoutSecret(result, settings.login?.password);
      }
      return { state: 'later', code: 'no_connection' };
    },
    close: () => Promise.resolve(connections.close()),
  };
}

/** One letter on its way. */
class Attempt {
  private readonly letter: ComposedLetter;
  private readonly from: string;
  private readonly message: Buffer;
  private readonly terms: SendTerms;
  private begun = false;
  private lastByteLeft = false;
  private refusal: unknown;

  constructor(letter: ComposedLetter, from: string, message: Buffer, terms: SendTerms) {
    this.letter = letter;
    this.from = from;
    this.message = message;
    this.terms = terms;
  }

  /** Sends over the next free connection; `stale`: it was one of before and is dead, and nothing of the letter has left. */
  async over(connections: SmtpConnections): Promise<SendResult | 'stale'> {
    let connection: SmtpConnection | undefined;
    let inOrder = false;
    try {
      connection = await connections.take(this.terms.signal);
      const answer = await this.sendOver(connection);
      inOrder = true;
      return { state: 'sent', answer: oneLine(answer) };
    } catch (error) {
      if (this.refusal !== undefined) throw this.refusal;
      const fault = (error instanceof Error ? error : {}) as SmtpFault;
      if (connection !== undefined && connection.letters > 0 && !this.begun && fault.responseCode === undefined) return 'stale';
      inOrder = fault.responseCode !== undefined && fault.responseCode !== 421 && (await reset(connection));
      return smtpResult(fault, this.lastByteLeft);
    } finally {
      if (connection) {
        connection.letters += 1;
        connections.release(connection, inOrder);
      }
    }
  }

  private sendOver({ client }: SmtpConnection): Promise<string> {
    const { signal } = this.terms;
    return new Promise<string>((resolve, reject) => {
      const giveUp = () => {
        reject(new Error('given up'));
        client.close();
      };
      const stop = () => (this.lastByteLeft ? undefined : giveUp());
      const timer = setTimeout(giveUp, LETTER_WITHIN);
      signal.addEventListener('abort', stop, { once: true });
      const done = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        settle();
      };
      const envelope = { from: this.from, to: [this.letter.to], size: this.message.length };
      client.send(envelope, this.stream(), (error, info) => done(() => (error ? reject(error) : resolve(info?.response ?? ''))));
    });
  }

  /** The message; its end, and with it the dot that ends it, waits for `beforeLastByte`. */
  private stream(): Readable {
    const { message } = this;
    const markLastByte = async () => {
      try {
        await this.terms.beforeLastByte();
      } catch (error) {
        this.refusal = error;
        throw error;
      }
      this.lastByteLeft = true;
    };
    const begin = () => (this.begun = true);
    return Readable.from(
      (async function* () {
        begin();
        for (let start = 0; start < message.length; start += PIECE) yield message.subarray(start, start + PIECE);
        await markLastByte();
      })(),
      { objectMode: false },
    );
  }
}

/** Bytes handed on at once. */
const PIECE = 64 * 1024;

/** Makes the connection ready for another letter after a refusal; false: it is not. */
function reset(connection: SmtpConnection | undefined): Promise<boolean> {
  if (connection === undefined || connection.client.destroyed) return Promise.resolve(false);
  const { client } = connection;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 10_000);
    client.reset((error) => {
      clearTimeout(timer);
      resolve(!error);
    });
  });
}
