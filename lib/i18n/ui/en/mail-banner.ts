import type { Phrase } from '../../phrase';
import type { mailBanner as russian } from '../ru/mail-banner';

/** Words in English of what every page says about mail: that it is not connected, and letters that wait since. */
export const mailBanner = {
  'ui.mail_banner.title': 'Mail is not connected: no letter reaches anybody',
  'ui.mail_banner.more': 'Letters wait on the server. Once you connect mail, you will be asked whether to send them.',
  'ui.mail_banner.how': 'How to connect',
  'ui.mail_banner.later': 'Remind me in a week',
  'ui.mail_banner.hidden': 'You will be reminded in a week',
  'ui.mail_banner.failing': 'Letters do not leave',
  'ui.mail_banner.failing_more':
    'Nothing is lost: letters are tried again for a day by themselves, and can be sent from the Disk after that.',
  'ui.mail_banner.mend': 'How to mend it',
  'ui.mail_banner.dialog': 'How to connect mail',
  'ui.mail_banner.dialog_more':
    'Whoever runs the server does this. It takes two lines in the file .env: copy them and put in your own values.',
  'ui.mail_banner.smtp': 'A mailbox of your own, on any mail server (SMTP)',
  'ui.mail_banner.resend': 'The mailing service Resend',
  'ui.mail_banner.copy': 'Copy the lines',
  'ui.mail_banner.signs':
    'In login and password the signs @ : / # % are written as codes: @ is %40. Many services want an “app password”, made in the settings of the mailbox.',
  'ui.mail_banner.restart': 'Start the server again: docker compose up -d, or without Docker npm start.',
  'ui.mail_banner.then': 'Letters that have piled up do not leave by themselves: you will be asked whether to send them.',
  'ui.kept.title': {
    one: 'Mail is connected. {count} letter has waited since it was not',
    other: 'Mail is connected. {count} letters have waited since it was not',
  },
  'ui.kept.more': 'Decide whether to send them; new letters leave by themselves.',
  'ui.kept.send': 'Send',
  'ui.kept.discard': 'Do not send',
  'ui.kept.send_title': { one: 'Send {count} letter?', other: 'Send {count} letters?' },
  'ui.kept.send_more': 'They leave right now, with the files that were made then. What is sent cannot be called back.',
  'ui.kept.send_do': 'Send',
  'ui.kept.send_done': { one: '{count} letter is being sent', other: '{count} letters are being sent' },
  'ui.kept.discard_title': { one: 'Not send {count} letter?', other: 'Not send {count} letters?' },
  'ui.kept.discard_more': 'You will not be asked about them again. The files stay on the Disk.',
  'ui.kept.discard_do': 'Do not send',
  'ui.kept.discard_done': { one: '{count} letter will not be sent', other: '{count} letters will not be sent' },
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
