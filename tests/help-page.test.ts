import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * The service's own help page, sentence by sentence, as far as it tells what the server does, and the tests that prove each. It fails when
 * a named test is not there; whether the test holds, it says itself.
 */
const VECTORS = 'tests/create/contract-vectors.test.ts';
const CALL = 'tests/create/create-call.test.ts';
const MADE = 'tests/create/made-files.test.ts';
const MAILING = 'lib/server/create/read-mailing.test.ts';
const LETTERS = 'tests/letters/letters.test.ts';
const LOG = 'tests/create/call-log.test.ts';

type Proof = readonly [file: string, title: string];
const SENTENCES: readonly (readonly [says: string, ...Proof[]])[] = [
  ['Нужно выбрать метод POST, а в поле URL указать строку запроса.', [VECTORS, 'a POST with all in the query and no body (GetCourse)']],
  ['Адрес запроса — https://…/api/v1/create/?', [VECTORS, 'GET with a final slash'], [VECTORS, 'create/??']],
  ['secure* — токен (строка, 36 символов).', [VECTORS, 'no token'], [VECTORS, 'a token of another length'], [VECTORS, 'an unknown token']],
  ['doc_id* — ID документа (строка, 36 символов).', [VECTORS, 'no document'], [VECTORS, 'a document that is not there']],
  [
    'ID можно получить в адресной строке, когда документ открыт; так же у шаблона письма.',
    ['tests/browser/first-diploma.test.ts', 'from the sign-in to a file by mouse and keyboard'],
    ['tests/browser/mail.test.ts', 'a letter shows beside its text as it will come'],
  ],
  ['Документ не должен быть в корзине,', [VECTORS, 'a document in the trash'], [CALL, 'doc_in_trash, with the document’s name']],
  ['но может лежать в любой папке Документов.', [CALL, 'answers at once with the ids, and creation, file and job are there']],
  [
    'mail_id — ID шаблона письма для отправки по электронной почте.',
    [LETTERS, 'writes its letters in the transaction that accepts it, all waiting for their files'],
  ],
  [
    'Если переменная не передана, то письмо отправлено не будет.',
    [VECTORS, 'a time to send without mail_id'],
    ['lib/server/create/read-create-request.test.ts', 'with “%s” is %j'],
  ],
  [
    'onfinish — разослать все письма после создания всех файлов (по умолчанию).',
    [LETTERS, 'sends a teacher’s address on 30 rows one letter with 30 files'],
  ],
  ['oncreate — отправлять письма сразу же после создания файла.', [LETTERS, 'by oncreate sends that teacher 30 letters of one file']],
  [
    'При создании одного файла onfinish и oncreate идентичны.',
    [LETTERS, 'for one file sends one letter at once, by onfinish as by oncreate'],
  ],
  ['timeout — разослать письма через промежуток времени.', [LETTERS, 'by a delay waits from the moment the last file is decided']],
  [
    'email_timeout_value — цифровое значение промежутка; email_timeout_value — единица измерения: "m", "h", "d".',
    [MAILING, 'email_send=timeout&email_timeout_value=2&email_timeout_value=h'],
    [MAILING, 'email_send=timeout&email_timeout_value=h&email_timeout_value=2'],
  ],
  [
    'Для указания точного времени — unix time в email_timeout_timestamp.',
    [LETTERS, 'by a moment waits for it, and not for files that are not its own'],
  ],
  [
    'Если переданы timeout и email_timeout_timestamp, то приоритет будет у последней.',
    [MAILING, 'email_send=timeout&email_timeout_value=5m&email_timeout_timestamp='],
  ],
  ['folder_id — ID папки в Диске сохранения файлов.', [VECTORS, 'a folder there is'], [CALL, 'that exists holds the file']],
  [
    'Если папки нет, то она будет создана автоматически при создании первого файла.',
    [VECTORS, 'a folder id that the workspace lacks'],
    [CALL, 'that the workspace lacks is made with that id and named after the document, also when another workspace has it'],
  ],
  [
    'page_id — порядковый номер листа (первый лист — 0), или номера через запятую.',
    [VECTORS, 'the only page by its number'],
    [CALL, 'takes the chosen pages in the order given'],
  ],
  [
    'result отсутствует — будет возвращена JSON-строка с результатом запроса.',
    [CALL, 'answers at once with the ids, and creation, file and job are there'],
  ],
  [
    'result=link — строка, содержащая ссылку на созданный файл (если файлов несколько, то на первый).',
    [CALL, 'with result=link answers with nothing but a short ASCII link'],
  ],
  [
    'До того, как файл будет создан, запрос по этому адресу будет возвращать ошибку 404.',
    [MADE, 'before it is made a file answers as an id that never was, word for word'],
  ],
  ['Если запрос не привёл к созданию файла, то будет возвращена JSON-строка с ошибкой.', [VECTORS, 'is refused, and nothing is made:']],
  [
    'result=file — сам готовый файл (если файлов несколько, то только первый), после того, как он будет создан.',
    [MADE, 'result=file waits for the first file and is that file'],
  ],
  [
    'Если файл не будет подготовлен за 30 секунд, то API вернёт ошибку 404 (хотя запрос в итоге будет исполнен).',
    [VECTORS, 'result=file whose file is not made in time is 404 with the reply, and making goes on'],
  ],
  ['При большом количестве запросов время создание файла будет увеличено.', [MADE, 'all files of several chunks are made, each once']],
  [
    'В документе должна быть хотя бы одна переменная (без неё файл тоже создаётся).',
    [VECTORS, 'no variables at all'],
    ['tests/create/getcourse-link.test.ts', 'a document without variables, and one whose variables are all left out'],
  ],
  [
    'Переменная должна быть написана латиницей; %фио использовать нельзя.',
    ['lib/document/scan-text.test.ts', 'scanText reports names that are not Latin'],
    [VECTORS, 'a variable that is not Latin'],
  ],
  [
    'Адрес электронной почты — %email (mask_email).',
    [LETTERS, 'sends to each of several addresses of a row, and once to one that stands twice'],
  ],
  ['Имя переменной в URL — mask_ и далее переменная из документа: %name — mask_name.', [VECTORS, 'GET without a final slash']],
  [
    'Значение — в фигурных скобках, с префиксом object. (незаполненное поле приходит как есть или пустым).',
    [VECTORS, 'an unfilled field of GetCourse'],
    [VECTORS, 'an unfilled field inside a longer value'],
    [VECTORS, 'an empty value'],
  ],
  ['Имя готового файла — mask_filename.', [CALL, 'names files by %filename, without a second extension and without anything dangerous']],
  [
    'Таких переменных может быть любое количество, любые данные из профиля.',
    [VECTORS, 'a value that nothing uses'],
    [VECTORS, '10,000 variables'],
  ],
  [
    'Текущая дата, случайный номер — функции.',
    ['lib/document/functions/functions.test.ts', '{date}'],
    ['lib/document/functions/functions.test.ts', '{random}'],
    [CALL, 'numbers its files without gaps, and goes on where the last call ended'],
  ],
  ['Пример строки запроса целиком.', [VECTORS, 'the whole line of the help page, filled in']],
  ['Пробел обозначается %20.', [VECTORS, 'spaces and tabs are trimmed and folded, line breaks stay']],
  ['secure=8453bc41-с34у-… (в примере — кириллица).', [VECTORS, 'the Cyrillic token of the help page']],
  ['Между переменными — знак &.', [VECTORS, 'empty pairs']],
  ['Нужно включить приём запросов через API.', [CALL, 'secure_disabled and api_disabled when something is switched off']],
  ['Если всё верно, в папке на Диске появится файл.', [MADE, 'all files of several chunks are made, each once']],
  [
    'Если вы указали mail_id, то файл будет отправлен на электронную почту.',
    [LETTERS, 'for one file sends one letter at once, by onfinish as by oncreate'],
    [LETTERS, 'sends a teacher’s address on 30 rows one letter with 30 files'],
  ],
  [
    'Если файл не появился, будет написана причина, почему запрос не выполнился.',
    [VECTORS, 'is refused, and nothing is made:'],
    [LOG, 'holds a refused call too, with the code, the message and the status it had'],
  ],
  ['DiMaker обрабатывает запрос сразу же.', [CALL, 'answers at once with the ids, and creation, file and job are there']],
  [
    'Ссылка на диплом будет добавлена в профиль посетителя (дополнительное поле «Строка»).',
    [CALL, 'with result=link answers with nothing but a short ASCII link'],
  ],
];

const ROOT = path.resolve(import.meta.dirname, '..');

test.each(SENTENCES.map(([says, ...proofs]) => [says, proofs] as const))('“%s” has its tests', (_, proofs) => {
  expect(proofs.length).toBeGreaterThan(0);
  for (const [file, title] of proofs) {
    const source = readFileSync(path.join(ROOT, file), 'utf8');
    // A title, or the name of a row of a table that has one test a row: never words that stand anywhere.
    const begins = [...`'"\``].some((quote) => source.includes(`${quote}${title}`));
    expect(begins, `${file} has a test “${title}”`).toBe(true);
  }
});

test('none of the named files leaves tests out', () => {
  for (const file of new Set(SENTENCES.flatMap(([, ...proofs]) => proofs.map(([name]) => name))))
    expect(readFileSync(path.join(ROOT, file), 'utf8'), file).not.toMatch(/\b(?:test|describe|it)\.(?:skip|only|todo|fails)\b/);
});
