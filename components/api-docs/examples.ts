import type { Locale } from '@/lib/i18n/phrase';

const DOC = 'b75b01cf-c732-49c6-80a0-77dd051a8299';
const FILE = '9f1c6a1e-0d5b-4c39-9f0f-6a1d2b7c8e4a';
const CREATION = '24531430-1ac1-4d1d-9631-cea356e49300';
const TOKEN = { ru: 'ВАШ_ТОКЕН', en: 'YOUR_TOKEN' } as const;
const PEOPLE = { ru: ['Анна Щербакова', 'Пётр Ильин'], en: ['Anna Berg', 'Peter Lind'] } as const;

/** One file by a link, as GetCourse calls. */
export function linkExample(base: string, locale: Locale): string {
  return `${base}/api/v1/create/?mask_name={object.last_name}%20{object.first_name}&mask_email={object.email}&doc_id=${DOC}&result=link&secure=${TOKEN[locale]}`;
}

/** Many files at once. */
export function curlExample(base: string, locale: Locale): string {
  const rows = PEOPLE[locale].map((name) => `{ "%name": "${name}" }`).join(', ');
  return `curl '${base}/api/v1/create/' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "secure": "${TOKEN[locale]}",
    "doc_id": "${DOC}",
    "mask": [${rows}]
  }'`;
}

export function javascriptExample(base: string, locale: Locale): string {
  return `const response = await fetch('${base}/api/v1/create/', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    secure: process.env.DIPLOMA_TOKEN,
    doc_id: '${DOC}',
    mask: [{ '%name': '${PEOPLE[locale][0]}' }],
  }),
});
const reply = await response.json();
if (reply.result !== 'success') throw new Error(reply.message);
console.log(\`${base}/getfile/\${reply.files[0]}/pdf/\`);`;
}

export function successReply(base: string): string {
  return `{
  "result": "success",
  "create_id": "${CREATION}",
  "url": "${base}/getform/${CREATION}/",
  "files": ["${FILE}"]
}`;
}

export function refusedReply(message: string): string {
  return `{
  "result": "error",
  "error": "doc_not_found",
  "message": ${JSON.stringify(message)}
}`;
}
