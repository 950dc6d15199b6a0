import { oneLine, type SendResult } from './mail-transport';

/** What the SMTP client throws: the server's answer, when there was one, and the command that it answered. */
export interface SmtpFault {
  readonly code?: string | undefined;
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
    return fault.code === 'EAUTH' ? { state: 'later', code: 'login', answer } : { state: 'later', code: 'no_connection' };
  }
  if (fault.code === 'EAUTH' || isAboutUs(code, fault)) return { state: 'later', code: 'login', answer };
  if (code < 500 || !/^(?:RCPT TO|DATA)/i.test(fault.command ?? '')) return { state: 'later', code: 'busy', answer };
  return { state: 'refused', code: finalReason(code, answer), answer };
}

/** The server wants a log-in, or does not take letters from our sender. */
function isAboutUs(code: number, { command }: SmtpFault): boolean {
  return code === 530 || code === 535 || (code >= 500 && /^MAIL FROM/i.test(command ?? '') && code !== 552);
}

function finalReason(code: number, answer: string): string {
  if (code === 552 || /\b5\.(?:3\.4|2\.3)\b/.test(answer)) return 'too_large';
  // Policy, spam, sender: nothing about the mailbox.
  if (/\b5\.7\.\d/.test(answer)) return 'refused';
  return [550, 551, 553].includes(code) || /\b5\.1\.\d/.test(answer) ? 'mailbox' : 'refused';
}
