import type { calls as russian } from './ru';

/** What a caller is told, in English; the same keys and values as the Russian texts. */
export const calls: { readonly [Kind in keyof typeof russian]: { readonly [Key in keyof (typeof russian)[Kind]]: string } } = {
  refusals: {
    no_secure: 'No token was given: add the parameter secure. Tokens are made on the page “API tokens”.',
    bad_secure: 'There is no such token. Copy it again from the page “API tokens”.',
    'bad_secure.letter':
      'The token (secure) has “{letter}” in place {position}: a token has only Latin letters, digits and signs. Copy it again from the page “API tokens”.',
    'bad_secure.length': 'The token (secure) must have 36 characters, but {length} were given. Copy it again from the page “API tokens”.',
    'bad_secure.twice': 'The token (secure) was given twice with different values. Leave one.',
    'bad_secure.type': 'The token (secure) must be text.',
    secure_disabled: 'The token is switched off. Switch it on on the page “API tokens” or take another one.',
    'secure_disabled.expired': 'The token has expired. Make a new one on the page “API tokens”.',
    'secure_disabled.post':
      'This token takes POST only, but the call came by {method}. Choose the method POST, or allow GET on the page “API tokens”.',
    api_disabled: 'Calls through the API are switched off. Switch them on: “Settings” → “Accept calls through the API”.',
    no_doc_id: 'No document was given: add the parameter doc_id. The id stands in the address bar when the document is open.',
    doc_not_found: 'There is no document with this doc_id. The id stands in the address bar when the document is open.',
    'doc_not_found.twice': 'The parameter doc_id was given twice with different values. Leave one.',
    'doc_not_found.type': 'The parameter doc_id must be text.',
    doc_in_trash: 'The document “{document}” is in the trash. Take it out or give another doc_id.',
    no_mask: 'No variable was given: add mask_<variable> (such as mask_name=Anna) or mask.',
    bad_mask_json: 'The parameter mask must be a JSON array of objects, such as [{"%name":"Anna"}].',
    'bad_mask_json.syntax': 'The parameter mask is not JSON: there is a fault at character {position}. Example: [{"%name":"Anna"}].',
    'bad_mask_json.body': 'The body is not JSON with parameters. Example: {"doc_id":"…","mask":[{"%name":"Anna"}]}.',
    'bad_mask_json.multipart': 'The body (multipart/form-data) is cut off or not written right.',
    'bad_mask_json.empty': 'The parameter mask has no rows, so there is nothing to make.',
    'bad_mask_json.row': 'Item {row} of the parameter mask is not an object. Each file is an object, such as {"%name":"Anna"}.',
    'bad_mask_json.nested':
      'In the parameter mask the value of %{variable} (row {row}) is a list or an object; it must be text or a number.',
    mail_not_found: 'There is no mail template with this mail_id. The id stands in the address bar when the template is open.',
    'mail_not_found.twice': 'The parameter mail_id was given twice with different values. Leave one.',
    'mail_not_found.type': 'The parameter mail_id must be text.',
    bad_email_send: 'The parameter email_send may be onfinish, oncreate or timeout, but “{value}” was given.',
    'bad_email_send.twice': 'The parameter email_send was given twice with different values. Leave one.',
    bad_email_timeout:
      'For email_send=timeout give email_timeout_value, a number and a unit (m, h or d) such as 2h, or email_timeout_timestamp.',
    'bad_email_timeout.unit':
      'In email_timeout_value {value} came without a unit. Add m (minutes), h (hours) or d (days), such as {value}h.',
    'bad_email_timeout.form':
      'In email_timeout_value “{value}” was given, but it must be a whole number and a unit: m (minutes), h (hours) or d (days), such as 2h.',
    'bad_email_timeout.twice': 'The parameter {parameter} was given twice with different values. Leave one.',
    'bad_email_timeout.type': 'The parameter {parameter} must be a number.',
    'bad_email_timeout.timestamp':
      'In email_timeout_timestamp “{value}” was given, but it must be a unix time: seconds since 1 January 1970, such as 1767225600.',
    'bad_email_timeout.far': 'A letter can be put off by a year at most. Give an earlier time.',
    bad_folder: 'The parameter folder_id must be the id of a Disk folder, its name or a path such as Courses/May.',
    'bad_folder.id': 'The parameter folder_id (“{folder}”) looks like a folder id but is mistyped. Copy the id again.',
    'bad_folder.depth': 'The path in folder_id has more than {max} folders.',
    'bad_folder.dots': 'The path in folder_id may not have “{folder}”.',
    'bad_folder.length': 'A folder name in folder_id is longer than {max} characters.',
    'bad_folder.twice': 'The parameter folder_id was given twice with different values. Leave one.',
    'bad_folder.type': 'The parameter folder_id must be text.',
    bad_page_id: 'The parameter page_id is page numbers from 0 with commas between, such as 0,2.',
    'bad_page_id.form': 'The parameter page_id is page numbers from 0 with commas between, such as 0,2, but “{page}” was given.',
    'bad_page_id.range': 'The document has no page {page}: it has {count}, counted from 0.',
    bad_image: 'The picture cannot be used. It must be a JPEG, PNG or WebP of at most 5 MB and 40 megapixels.',
    'bad_image.variable':
      'The picture in %{variable} (row {row}) cannot be used. It must be a JPEG, PNG or WebP of at most 5 MB and 40 megapixels.',
    'bad_image.data':
      'The picture in %{variable} (row {row}) is not written right. It must be data:image/png;base64,… or data:image/jpeg;base64,…',
    'bad_image.text': '%{variable} (row {row}) must be a picture: a link https://… or data:image/png;base64,… or data:image/jpeg;base64,…',
    'bad_image.link_malformed':
      'The address of the picture in %{variable} is not written right. Open it in a browser and copy the address anew.',
    'bad_image.link_scheme': 'The link to the picture in %{variable} leads on to {scheme}: pictures are fetched by http and https only.',
    'bad_image.link_userinfo': 'The link to the picture in %{variable} holds a name or password: such are not fetched. Give an open link.',
    'bad_image.link_port':
      'The link to the picture in %{variable} leads to port {port}; only 80 and 443 are fetched from. FETCH_ALLOW opens a server of your own.',
    'bad_image.link_refused':
      'The link to the picture in %{variable} leads to {host}, which is not the open internet (rule {rule}). FETCH_ALLOW opens a server of your own.',
    'bad_image.link_unresolved': 'The picture in %{variable} could not be fetched: there is no site {host}. Check the address.',
    'bad_image.link_unreachable': 'The picture in %{variable} could not be fetched: {host} does not answer.',
    'bad_image.link_certificate': 'The picture in %{variable} could not be fetched: the certificate of {host} is not valid.',
    'bad_image.link_timed_out': 'The picture in %{variable} could not be fetched: {host} did not give it within {seconds} s.',
    'bad_image.link_redirects': 'The picture in %{variable} could not be fetched: more than {limit} redirects in a row.',
    'bad_image.link_status':
      'The picture in %{variable} could not be fetched: {host} answered {status}. Open the link in a browser without signing in: it must show the picture.',
    'bad_image.link_too_many_bytes': 'The picture behind the link in %{variable} is larger than {megabytes} MB. Make it smaller.',
    'bad_image.link_interrupted': 'The picture in %{variable} could not be fetched: {host} broke off.',
    'bad_image.link_encoding': 'The picture in %{variable} could not be fetched: the site packed it in a way that cannot be opened.',
    'bad_image.link_unknown_kind':
      'Behind the link in %{variable} is no picture but something else, such as a page of a site. Give a direct link to a {taken}.',
    'bad_image.link_kind_not_taken': 'Behind the link in %{variable} is a picture of kind {kind}; {taken} can be used.',
    'bad_image.link_too_many_pixels':
      'The picture behind the link in %{variable} has {width} × {height} pixels, which is too many. Make it smaller.',
    'bad_image.link_truncated': 'The picture behind the link in %{variable} breaks off: its end is missing. Upload it to its site anew.',
    'bad_image.link_broken': 'The picture behind the link in %{variable} is damaged. Upload it to its site anew.',
    'bad_image.link_unsupported': 'The picture behind the link in %{variable} is of a rare sort. Save it as a plain JPEG or PNG.',
    'bad_image.link_too_costly': 'The picture behind the link in %{variable} takes too much to open. Save it as a plain JPEG or PNG.',
    'bad_image.link_gave_up':
      'The server was interrupted several times on the picture behind the link in %{variable} and has stopped trying.',
    bad_font: 'The font cannot be used: the file is damaged or is not a TrueType or OpenType font.',
    idempotency_mismatch:
      'Another call was made with this idempotency_key within a day. Take a new key, or repeat the first call unchanged.',
    'idempotency_mismatch.twice':
      'The parameter idempotency_key was given with different values, or differs from the header Idempotency-Key. Leave one.',
    'idempotency_mismatch.length': 'The idempotency_key is longer than {max} characters. Shorten it.',
    'idempotency_mismatch.type': 'The parameter idempotency_key must be text.',
    too_large: 'The call is too large. Split it into several.',
    'too_large.body': 'The body is larger than {max} MB (server setting {setting}). Split the rows of mask into several calls.',
    'too_large.target':
      'The link of the call is longer than {max} KB (server setting {setting}). Send the parameters in the body of a POST, or split the rows of mask into several calls.',
    'too_large.rows':
      'The mask has {given} rows, but one call may have at most {max} (server setting {setting}). Split the rows into several calls.',
    'too_large.variables':
      'Row {row} has {given} variables, but may have at most {max} (server setting {setting}). Leave out those you do not need, or split the row between several documents.',
    'too_large.value':
      'The value of %{variable} (row {row}) is longer than {max} characters (server setting {setting}). Shorten it, or split it into several variables.',
    'too_large.picture': 'The picture in %{variable} (row {row}) is larger than {max} MB (server setting {setting}). Make it smaller.',
    rate_limited: 'Too many calls without a valid token. Check secure and call again in a minute.',
    'rate_limited.tries': 'Too many tries. Wait {minutes} minutes and try again.',
    internal:
      'Something went wrong on the server; no files were made. Call again; if that does not help, give the server’s owner the number {requestId}.',
    bad_request: 'The request is not right.',
    'bad_request.old_id':
      'An old id has 36 characters, such as 5a390b28-9845-4c01-b94a-7d252b115e2e. Copy the whole of it from the address bar of the service you move from.',
    'bad_request.old_token':
      'An old token has 36 Latin letters, digits and signs, but {length} were given. Copy the whole of it from the page “API tokens” of the service you move from.',
    'bad_request.weak_password': 'That password would be guessed at once. Choose another: three or four random words do well.',
    'bad_request.json': 'The request did not arrive whole. Try again.',
    not_signed_in: 'Sign in to go on.',
    bad_login: 'The e-mail or the password is not right.',
    'bad_login.code':
      'That code is not right. It is the password in the server’s log of the first start; it is also in demo.json in the data folder.',
    'bad_login.link': 'The link was used already, is too old or was not copied whole. Ask for a new one.',
    'bad_login.password': 'The current password is not right. Check the keyboard layout and Caps Lock.',
    forbidden: 'You may not do this.',
    'forbidden.origin': 'The request came from another site and was not carried out. Open the page anew on this server.',
    'forbidden.role': 'Your role does not allow this. Ask the owner of the workspace.',
    'forbidden.sign_up': 'Nobody can make an account here by themselves. Ask the owner to invite you.',
    not_found: 'Nothing was found: the link is wrong or the file was deleted.',
    gone: 'The file could not be made, or it was withdrawn.',
    'gone.taken_over': 'This server is set up already. Sign in with your e-mail.',
    conflict: 'Somebody else changed this while you were working. Reload the page.',
    'conflict.letter': 'The letter has changed meanwhile, and this cannot be done any more.',
    'conflict.own_id': 'Something here has this id as its own. Only an id that is not here can be an old one.',
    'conflict.old_id': 'This old id belongs to another document, template or folder. Remove it there first.',
    'conflict.old_token': 'This value is taken on this server. Make a new token and put it into the process.',
    'conflict.email': 'Somebody else on this server has this e-mail.',
    'conflict.mail': 'Mail is not connected yet: there is nothing to send letters by.',
    unavailable: 'The server is busy. Try again later.',
  },
  warnings: {
    bad_encoding: 'Part of the call is not UTF-8: “\ufffd” stands in place of what could not be read.',
    placeholder_cut: 'The field {name} arrived unfilled ({object.…}) and was left empty.',
    variable_ignored: 'The variable “{name}” was ignored: a name is Latin letters, digits and _, and begins with a letter.',
    missing_value: 'There is no value for the variable %{variable}: its place is empty.',
    unused_variable: 'The document has no variable %{variable}, so its value was not printed.',
    system_variable: 'The server gives %{variable} itself, so what was sent is not printed.',
    no_variables: 'The document has no variables: all files will be alike.',
    folder_created: 'There was no folder with this folder_id; the folder “{name}” was made.',
    repeated: 'The same call came just before: this is its reply, nothing was made or mailed again.',
    email_missing: 'No letter will be sent: the row has no address (mask_email or %email).',
    email_wrong: 'No letter will be sent to “{address}”: the address is not right.',
    'email_wrong.at': 'No letter will be sent to “{address}”: an address has a name, the sign @ and a domain, such as anna@example.org.',
    'email_wrong.space': 'No letter will be sent to “{address}”: an address has no spaces. Write several addresses with commas between.',
    'email_wrong.sign': 'No letter will be sent to “{address}”: an address has no “{sign}”. Write several addresses with commas between.',
    'email_wrong.letters': 'No letter will be sent to “{address}”: “{sign}” is not a Latin letter.',
    'email_wrong.dots': 'No letter will be sent to “{address}”: a dot may not stand before @, at the beginning or beside another dot.',
    'email_wrong.domain': 'No letter will be sent to “{address}”: after @ there must be the name of a domain, such as example.org.',
    'email_wrong.length': 'No letter will be sent to “{address}”: the address is too long.',
    'email_wrong.too_many': 'No letter will be sent to “{address}”: one file may have at most 20 addresses.',
    mail_not_connected: 'Letters are not sent but kept on the server: it has no mail connected.',
  },
};
