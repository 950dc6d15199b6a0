import type { Phrase } from '../phrase';
import type { letters as russian } from './ru';

/** Words about letters, in English; the same keys and values as the Russian ones. */
export const letters: { readonly [Key in keyof typeof russian]: Phrase } = {
  'state.no_address': 'No address',
  'state.wrong_address': 'Wrong address',
  'state.waiting': 'Letter waits for files',
  'state.scheduled': 'Letter goes out later',
  'state.due': 'Letter is queued',
  'state.retrying': 'Letter: trying again',
  'state.sending': 'Letter is being sent',
  'state.sent': 'Letter sent',
  'state.failed': 'Letter not sent',
  'state.unknown': 'Letter: may have been sent',
  'state.kept': 'Letter not sent: mail is not connected',
  'state.left_out': 'Letter went without this file',
  'state.cancelled': 'Letter cancelled',
  'timed.scheduled': 'Letter goes out {when}',
  'timed.retrying': 'Letter: trying again {when}',
  'timed.sent': 'Letter sent {when}',
  'failure.no_file': 'None of this letter’s files could be made, or all of them were deleted or withdrawn.',
  'failure.wrong_address': 'The recipient’s address is not right.',
  'failure.mailbox': 'The recipient’s mail server takes no letters for this address. It answered: {answer}',
  'failure.too_large': 'The letter is too large for the mail server. It answered: {answer}',
  'failure.refused': 'The mail server refused the letter. It answered: {answer}',
  'failure.login':
    'The mail server did not take the log-in, password or key in MAIL_URL. Often an app password is wanted, which is made in the mailbox’s settings. It answered: {answer}',
  'failure.login_wanted': 'The mail server takes no letters without a log-in: write user and password into MAIL_URL. It answered: {answer}',
  'failure.sender':
    'The mail server takes no letters from this sender: MAIL_FROM must be the address of the mailbox that logs in by MAIL_URL, or of a verified domain. It answered: {answer}',
  'failure.busy': 'The mail server does not take the letter yet. It answered: {answer}',
  'failure.no_host': 'There is no mail server of this name: check the name after the @ in MAIL_URL.',
  'failure.wrong_port':
    'No mail server answers at this port: check the port in MAIL_URL. It is mostly 465 for smtps:// and 587 for smtp://.',
  'failure.no_tls':
    'No secure connection with the mail server came about: the beginning of MAIL_URL must go with the port. For 465 it is smtps://, for 587 smtp://.',
  'failure.certificate':
    'The mail server’s certificate is not good: it is out of date, self-made or another name’s. Check the server’s name in MAIL_URL; a server of your own can be trusted by adding ?verify=off.',
  'failure.no_connection':
    'The mail server does not answer. Check its name and port in MAIL_URL (smtps:// is 465, smtp:// is 587); if they are right, your hosting may have closed outgoing mail.',
  'failure.cut_off': 'The connection to the mail server broke when the letter had been handed over: nobody knows whether it was sent.',
  'failure.stopped': 'The server stopped while the letter was leaving: nobody knows whether it was sent.',
  'failure.too_late': 'Too much time has passed since the first attempt: sending again might make a second letter.',
  'failure.gave_up': 'The letter could not be sent in many attempts.',
  'failure.internal': 'Something went wrong on the server while the letter was being sent.',
  'failure.not_wanted': 'Mail was not connected, and later it was decided not to send the letter.',
  'failure.unknown': 'The letter was not sent.',
  'letter.links': { one: 'You can also open the file by this link:', other: 'You can also open the files by these links:' },
  'letter.links_only': {
    one: 'The file is too large to be attached. Open it by this link:',
    other: 'The files are too large to be attached. Open them by these links:',
  },
  'letter.more': { one: 'and {count} more file:', other: 'and {count} more files:' },
};
