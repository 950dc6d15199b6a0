import { getDatabase } from '../../../db/client';
import { listFiles } from '../../../db/queries/list-files';
import type { Scope } from '../../../db/scope';
import type { DiskFileItem, DiskQuery } from '../../api/disk';
import { fileLink } from '../../file-link';
import { say } from '../../i18n/ui/say';
import { csvLine } from './csv-line';
import { choiceOf, toItems, type DiskReader } from './disk-files';

/** Files read at a time, so that nobody waits for a long table. */
const PORTION = 500;
/** Says to spreadsheets that the text is UTF-8. */
const MARK = '\uFEFF';

/** Who reads, and where links begin for them. */
interface TableReader extends DiskReader {
  readonly linkBase: string;
}

/** All files that fit as a table, newest first, written as it is read. Spreadsheets in Russian divide cells by semicolons. */
export function answerDiskTable(scope: Scope, reader: TableReader, query: Omit<DiskQuery, 'after'>): Response {
  const lines = tableLines(scope, reader, query);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void lines.return(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="files.csv"',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

async function* tableLines(scope: Scope, reader: TableReader, query: Omit<DiskQuery, 'after'>): AsyncGenerator<string, void, void> {
  const { db } = await getDatabase();
  const separator = reader.locale === 'ru' ? ';' : ',';
  const heads = ['file', 'document', 'folder', 'state', 'created', 'recipient', 'letter', 'link', 'notes'] as const;
  yield (
    MARK +
    csvLine(
      heads.map((head) => say(reader.locale, `ui.disk.table.${head}`)),
      separator,
    )
  );
  let after: string | undefined;
  do {
    const listed = await listFiles(db, scope, { ...choiceOf(query), after, limit: PORTION });
    const items = await toItems(db, scope, reader, listed);
    yield items.map((file) => csvLine(cellsOf(file, reader), separator)).join('');
    after = listed.length === PORTION ? listed.at(-1)?.id : undefined;
  } while (after !== undefined);
}

function cellsOf(file: DiskFileItem, { locale, linkBase }: TableReader): readonly string[] {
  const [letter] = file.letters;
  return [
    file.name,
    file.documentName,
    file.folder?.name ?? '',
    say(locale, `ui.disk.state.${file.state}`),
    file.created.text,
    letter?.recipient ?? '',
    letter?.text ?? '',
    file.state === 'ready' ? fileLink(linkBase, file.id) : '',
    file.notes.join(' '),
  ];
}
