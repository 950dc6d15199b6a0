import { oneLine, type SendResult } from './mail-transport';

/** What the SMTP client throws: the server's answer, when there was one, and the command that it answered. */
export interface SmtpFault {
  readonly code?: string | undefined;
  /** The system's or TLS's own code where `code` says only that the connection failed. */
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

/**
 * What a failed attempt means. An answer from 500 up is final when it is about the recipient or the letter; about our log-in or sender
 * it is not, for those are settings that a person puts right. Without any answer nobody knows once the last byte has left.
 */
export function smtpResult(fault: SmtpFault, lastByteLeft: boolean): SendResult {
  const code = fault.responseCode ?? 0;
  const answer = oneLine(fault.response ?? '');
  if (code < 400) {
    if (lastByteLeft) return { state: 'unknown', code: 'cut_off' };
    if (fault.code === 'EMESSAGE') return { state: 'refused', code: 'too_large', answer: '—' };
    return fault.code === 'EAUTH' ? { state: 'later', code: 'login', answer } : { state: 'later', code: unreachedReason(fault) };
  }
  const ours = settingAtFault(code, fault);
  if (ours !== undefined) return { state: 'later', code: ours, answer };
  if (code < 500 || !/^(?:RCPT TO|DATA)/i.test(fault.command ?? '')) return { state: 'later', code: 'busy', answer };
  return { state: 'refused', code: finalReason(code, answer), answer };
}

/** Why no mail server answered. */
function unreachedReason({ code, originalCode = '' }: SmtpFault): string {
  if (originalCode === 'ENOTFOUND') return 'no_host';
  if (originalCode === 'ECONNREFUSED' || code === 'EPROTOCOL') return 'wrong_port';
  if (originalCode.startsWith('ERR_SSL_') || code === 'ETLS') return 'no_tls';
  return /CERT|SIGNATURE/.test(originalCode) ? 'certificate' : 'no_connection';
}

/** What of our settings a refusal is about: the log-in, the lack of one, the sender. */
function settingAtFault(code: number, { code: kind, command = '' }: SmtpFault): string | undefined {
  if (kind === 'ETLS') return 'no_tls';
  if (kind === 'EAUTH' || code === 535) return 'login';
  if (code === 530) return 'login_wanted';
  return code >= 500 && code !== 552 && /^MAIL FROM/i.test(command) ? 'sender' : undefined;
}

function finalReason(code: number, answer: string): string {
  if (code === 552 || /\b5\.(?:3\.4|2\.3)\b/.test(answer)) return 'too_large';
  // Policy, spam, sender: nothing about the mailbox.
  if (/\b5\.7\.\d/.test(answer)) return 'refused';
  return [550, 551, 553].includes(code) || /\b5\.1\.\d/.test(answer) ? 'mailbox' : 'refused';
}
