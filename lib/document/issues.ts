import type { TextIssue } from '../text/text-layout';

/** What a person should know about one file or one document; editor, preview, table check and API warnings show the same ones. */
export type Issue = IssueFact & {
  /** Page index in the document, from 0. */
  readonly page: number;
  readonly element: string;
};

export type IssueFact =
  | TextIssue
  | { readonly code: 'missing_value'; readonly variable: string }
  | { readonly code: 'broken_picture'; /** The variable that named it; empty: a fixed picture. */ readonly variable: string }
  | { readonly code: 'variable_not_latin'; /** As it stands in the text, with `%`. */ readonly written: string }
  | { readonly code: 'unknown_function'; /** As it stands in the text, with braces. */ readonly written: string }
  | { readonly code: 'bad_function'; readonly written: string; /** Which argument is wrong. */ readonly argument: string }
  | { readonly code: 'missing_draw'; /** The function whose random text or number was not drawn beforehand. */ readonly written: string }
  | { readonly code: 'qr_too_long'; /** UTF-8 bytes given. */ readonly bytes: number }
  | { readonly code: 'unknown_element'; readonly type: string };

export type IssueCode = IssueFact['code'];
