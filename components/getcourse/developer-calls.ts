import { MISSING_TOKEN, type LinkChoice } from './build-link';

/** What a script sends for one file: the same choice as the link's, with sample values. */
function bodyOf({ document, folder, mail, pages, token }: LinkChoice, values: Readonly<Record<string, string>>): object {
  const row = Object.fromEntries(Object.entries(values).map(([name, value]) => [`%${name}`, value]));
  return {
    secure: token ?? MISSING_TOKEN,
    doc_id: document.id,
    ...(folder && { folder_id: folder.id }),
    ...(mail && { mail_id: mail.id }),
    ...(mail?.time.when === 'later' && { email_send: 'timeout', email_timeout_value: `${mail.time.amount}${mail.time.unit}` }),
    ...(pages && { page_id: pages.join(',') }),
    mask: [row],
  };
}

/** The call for a command line. */
export function curlCall(choice: LinkChoice, values: Readonly<Record<string, string>>): string {
  const json = JSON.stringify(bodyOf(choice, values), null, 2).replaceAll("'", String.raw`'\''`);
  return `curl '${choice.base}/api/v1/create/' \\\n  -H 'Content-Type: application/json' \\\n  -d '${json}'`;
}

/** The call for a script; the token is better kept on a server than in a page. */
export function javascriptCall(choice: LinkChoice, values: Readonly<Record<string, string>>): string {
  const json = JSON.stringify(bodyOf(choice, values), null, 2).replaceAll('\n', '\n  ');
  return `const response = await fetch('${choice.base}/api/v1/create/', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(${json}),
});
const reply = await response.json();
if (reply.result !== 'success') throw new Error(reply.message);
console.log(reply.files);`;
}
