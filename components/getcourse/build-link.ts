import { sourceText, type ProcessObject, type ValueSource } from './value-source';

/** When the letter leaves: with the file, or so long after it. */
export type LetterTime = { readonly when: 'at_once' } | { readonly when: 'later'; readonly amount: number; readonly unit: 'm' | 'h' | 'd' };

interface Named {
  readonly id: string;
  readonly name: string;
}

/** All that a link is built from. */
export interface LinkChoice {
  /** Address of this server, without a final slash. */
  readonly base: string;
  readonly object: ProcessObject;
  readonly document: Named;
  /** By variable, in the document's order, then those of the letter alone. */
  readonly sources: readonly { readonly name: string; readonly source: ValueSource }[];
  readonly folder: Named | null;
  readonly mail: (Named & { readonly time: LetterTime }) | null;
  /** Name of the made file, in which `%name` stands for the source of that variable; empty: the server's own choice. */
  readonly fileName: string;
  /** Zero-based; all: null. */
  readonly pages: readonly number[] | null;
  readonly result: 'json' | 'link';
  /** Null: still missing; a mark stands in its place. */
  readonly token: string | null;
}

/** What a part of the link is about, for whoever reads it. */
export type LinkAbout =
  | { readonly about: 'address' | 'secret' | 'result' | 'mail_address' | 'file_name' | 'when' | 'pages' }
  | { readonly about: 'variable' | 'document' | 'folder' | 'mail'; readonly name: string };

export type LinkPart = LinkAbout & { readonly text: string };

/** Stands where the token will. */
export const MISSING_TOKEN = 'TOKEN';

/** The link, part by part, in the order of GetCourse's own help for it; joined, they are the link. */
export function linkParts(choice: LinkChoice): readonly LinkPart[] {
  const pairs: (LinkAbout & { readonly pair: readonly [string, string] })[] = [
    ...variablePairs(choice),
    { about: 'document', name: choice.document.name, pair: ['doc_id', choice.document.id] },
  ];
  if (choice.folder) pairs.push({ about: 'folder', name: choice.folder.name, pair: ['folder_id', choice.folder.id] });
  if (choice.mail) pairs.push({ about: 'mail', name: choice.mail.name, pair: ['mail_id', choice.mail.id] });
  if (choice.mail?.time.when === 'later') {
    const { amount, unit } = choice.mail.time;
    pairs.push({ about: 'when', pair: ['email_send', `timeout&email_timeout_value=${amount}${unit}`] });
  }
  if (choice.pages) pairs.push({ about: 'pages', pair: ['page_id', choice.pages.join(',')] });
  if (choice.result === 'link') pairs.push({ about: 'result', pair: ['result', 'link'] });
  pairs.push({ about: 'secret', pair: ['secure', choice.token ?? MISSING_TOKEN] });
  const rest = pairs.map(({ pair: [name, value], ...about }, at) => ({ ...about, text: `${at === 0 ? '' : '&'}${name}=${value}` }));
  return [{ about: 'address', text: `${choice.base}/api/v1/create/?` }, ...rest];
}

export function linkText(parts: readonly LinkPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function variablePairs({ document, sources, object, mail, fileName }: LinkChoice) {
  const pairs = sources.flatMap(({ name, source }) => {
    const text = sourceText(source, object);
    const about = name === 'email' && mail !== null ? ({ about: 'mail_address' } as const) : ({ about: 'variable', name } as const);
    return text === '' ? [] : [{ ...about, pair: [`mask_${name}`, text] as const }];
  });
  // A call without any value is refused, so a document without variables sends its own name.
  const plain = pairs.length === 0 ? document.name : '';
  const named = fileNameText(fileName.trim() || plain, sources, object);
  return [...pairs, ...(named === '' ? [] : [{ about: 'file_name', pair: ['mask_filename', named] } as const])];
}

/** A value is never looked through for variables, so the sources themselves stand in the name. */
function fileNameText(pattern: string, sources: LinkChoice['sources'], object: ProcessObject): string {
  const byName = new Map(sources.map(({ name, source }) => [name, sourceText(source, object)]));
  return pattern
    .split(/(%[A-Za-z][A-Za-z0-9_]*)/)
    .map((piece) => (piece.startsWith('%') ? byName.get(piece.slice(1)) : undefined) ?? encodeURIComponent(piece))
    .join('');
}

/** The same choice with these values in place of GetCourse's fields, no letter and a reply that names the file: for a call from here. */
export function trialChoice(choice: LinkChoice, values: Readonly<Record<string, string>>): LinkChoice {
  const sources = choice.sources.map(({ name }) => ({ name, source: { kind: 'constant', text: values[name] ?? '' } as const }));
  return { ...choice, sources, mail: null, result: 'json' };
}
