import type { apiDocs as russian } from './ru';

type Same<Texts> = { readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Same<Texts[Key]> };

/** The API reference in English. */
export const apiDocs: Same<typeof russian> = {
  title: 'API for creating files',
  lead: 'One call makes a diploma from a document and, if asked to, mails it. GetCourse, Tilda and your own programs work with the server this way.',
  contents: 'Contents',
  copy: 'Copy the example',
  required: 'required',
  sections: {
    start: 'The first call',
    send: 'How to pass parameters',
    parameters: 'Parameters',
    values: 'Values of variables',
    reply: 'The reply',
    refusals: 'Refusals',
    warnings: 'Remarks',
    files: 'Files and state',
    repeats: 'Repeated calls',
    limits: 'Limits of this server',
    compatible: 'Compatibility with DiMaker',
    own: 'All routes of the server',
  },
  start: [
    'You need a token (made under “API tokens”) and the ID of a document: it stands in the address bar while the document is open. Taking calls must be switched on.',
    'For GetCourse the page “GetCourse” builds the link, tries it and waits for the first call.',
  ],
  startLink: 'Build the GetCourse link',
  send: [
    'The address is `{base}/api/v1/create/`, with or without the final slash. The methods are `GET` and `POST`. There are no redirects.',
    'Parameters stand in the query string (whatever the method) or in the body: `application/x-www-form-urlencoded`, `multipart/form-data`, `application/json`. Where a name stands in both, the body wins.',
    'The encoding is UTF-8. `+` in the query string is a space. Unknown parameters do no harm.',
    'Names of fixed parameters match in any letter case, `mask_…` exactly as in the document.',
    'A page of a web site may call, too (CORS is open), but then every visitor sees the token: a call from your own server is safer.',
  ],
  parameters: {
    secure: 'The API token, 36 characters.',
    doc_id: 'The ID of the document. It may lie in any folder, but not in the trash.',
    'mask_{variable}':
      'The value of a variable for one file: `mask_name=Anna` puts Anna in place of `%name`. Together with `mask` it is the default for rows that lack the variable.',
    mask: 'Many files in one call: a JSON array, an object for each file. `[{"%name":"Anna"},{"%name":"Peter"}]`. The `%` may be left out of names.',
    folder_id: 'The Disk folder: its ID, a name or a path (`Courses/May`). One that is not there is made. Empty: the root of the Disk.',
    mail_id: 'The ID of a mail template. Absent: no letter. The address is taken from `mask_email`.',
    email_send:
      '`onfinish` (default): one letter an address with all its files once they are ready; `oncreate`: a letter a file, at once; `timeout`: later.',
    email_timeout_value:
      'With `timeout`, how long after: an amount and a unit, `30m`, `2h`, `1d`. It counts from when the last file is ready.',
    email_timeout_timestamp:
      'The exact moment of the letter, unix seconds. Wins over `email_timeout_value`. A past one means now; over a year ahead is refused.',
    page_id: 'The pages to take and their order, counted from zero: `0` or `0,2`. Default: all.',
    result:
      'The form of the reply: `link` is only the link to the first file’s PDF, `file` the file itself (waits up to 30 seconds). Absent: JSON.',
    idempotency_key:
      'Your own key of the call, up to 255 characters; also as the header `Idempotency-Key`. The same key within a day returns the first reply and makes nothing.',
  },
  values: [
    'The name of a variable is a Latin letter, then Latin letters, digits and `_`. Letter case counts.',
    '`%email` is the recipient’s address, or several with commas between. An empty or wrong one does not stop the file: no letter goes out and the reply has a remark.',
    '`%filename` is the name of the made file. Without it the document gives the name.',
    'A picture is passed as a link `https://…` or as data `data:image/png;base64,…`. The server fetches the link by itself.',
    'A field that GetCourse did not fill (`{object.…}`, or an empty value) prints nothing, with a remark.',
    'Spare spaces at the ends and between words go. Braces and `%` inside a value are plain text.',
  ],
  reply: {
    success: 'The reply comes at once, before the files are ready:',
    more: '`files` are the IDs of the files in the order of rows, `url` is the page to pick them up, `create_id` the number of the creation. `warnings` is there only when there is something to say.',
    link: 'With `result=link` the reply is one line of `text/plain` with the link. GetCourse can write it into an additional field.',
    file: 'With `result=file` the reply is the PDF itself. When it is not ready within 30 seconds, the reply is 404 and making goes on.',
    refused: 'A refusal makes nothing:',
    status:
      'The HTTP status of a refusal is 200, too: GetCourse and other clients read the body. The header `Prefer: status` or the setting “HTTP statuses” gives the real ones. `rate_limited`, `unavailable` and `internal` always carry their own.',
  },
  warnings: 'With a remark the file is made all the same. Remarks stand in the reply, with the file on the Disk and in the call log.',
  files: {
    'GET /getfile/{id}/pdf/':
      'The PDF. `?download=1` downloads it, `?page=0` is one page. Until it is made 404 with `Retry-After`; 410 when it could not be made or was withdrawn.',
    'GET /getfile/{id}/': 'The first page as a JPG picture; `?page=N` is another page.',
    'GET /getform/{create_id}/':
      'The page where a file is waited for and picked up. For several files it asks for log-in unless the settings say otherwise.',
    'GET /api/v1/create/{create_id}/status/': 'The state: `pending`, `ready` or `failed`, and the same of each file.',
    'GET /v/{code}': 'The public page that verifies a diploma; the variable `%verify_url` prints its address.',
  },
  repeats: [
    'An equal call that names a recipient, within the time set at the token (30 seconds by default), gets the first reply with the remark `repeated`: no second diploma is made and no second letter sent.',
    'Without a recipient and without `idempotency_key` calls are never merged: two namesakes need two diplomas.',
    '`HEAD`, `OPTIONS`, a browser’s prefetch and link-preview robots never create. A token may be set to `POST` only.',
  ],
  limits: {
    body: 'Body of the request, MB',
    target: 'Length of the link, KB',
    rows: 'Files of one call',
    variables: 'Variables of a file',
    value: 'Characters of a value',
    picture: 'Picture, MB',
    pixels: 'Picture, megapixels',
    wrongTokens: 'Calls without a valid token from one address a minute',
  },
  compatible:
    'A process set up for DiMaker needs only another host name in its link. Old IDs of documents, letters and folders, and an old token, can be written down with the new ones: then the link works without any other change.',
  sameTitle: 'As in DiMaker',
  same: [
    'The address `/api/v1/create/`, names and meaning of all parameters, the variables `mask_…` and `mask`.',
    'Parameters in the query of a `POST` without a body, as GetCourse calls.',
    'The replies `success`, `link` and `file`, status 200 for a refusal, the links `/getfile/…`.',
    'A folder with an unknown ID is made with that very ID.',
    'The unit of `email_timeout_value` as a second parameter of the same name, as in DiMaker’s help.',
  ],
  differsTitle: 'Different, or more',
  differs: [
    'Every refusal has a code and says what to mend; a success has remarks.',
    'A folder may be given by name or path.',
    'A repeated call with the same address makes no second diploma; there is `idempotency_key`.',
    '`mask_email` is checked: each address must be exactly one mailbox.',
    'Untidy links are taken: with spaces and Cyrillic, `create/??`, `?&`.',
    'There are the state of a creation, a page that verifies a diploma, and a call log.',
    'A token begins with `dm_`; look-alike Cyrillic letters in it are not guessed but named in the refusal.',
  ],
  own: 'The pages of this server use these routes. They need a session (cookie), and changes also an `Origin` header of this server; a token does not open them. Descriptions are those of the OpenAPI document.',
  openApi: 'Download OpenAPI 3.1',
  roles: { anyone: 'anyone', viewer: 'viewer', editor: 'editor', owner: 'owner' },
};
