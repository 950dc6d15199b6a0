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
  | {
      readonly code: 'unreadable_value';
      readonly variable: string;
      /** What the variable's values are by its settings. */ readonly expected: 'date' | 'number' | 'choice';
    }
  | { readonly code: 'broken_picture'; /** The variable that named it; empty: a fixed picture. */ readonly variable: string }
  | { readonly code: 'variable_not_latin'; /** As it stands in the text, with `%`. */ readonly written: string }
  | { readonly code: 'unknown_function'; /** As it stands in the text, with braces. */ readonly written: string }
  | {
      readonly code: 'bad_function';
      /** As it stands in the text, with braces. */
      readonly written: string;
      /** Which argument is wrong, as written; empty: one is missing. */
      readonly argument: string;
      readonly expected: Expected;
    }
  | { readonly code: 'missing_draw'; /** The function whose random text or number was not drawn beforehand. */ readonly written: string }
  | { readonly code: 'qr_too_long'; /** UTF-8 bytes given. */ readonly bytes: number }
  | { readonly code: 'unknown_element'; readonly type: string };

/** What should stand where an argument of a function is wrong. */
export type Expected =
  /** A variable, a text or another function. */
  | 'value'
  /** The variable's value should be a date. */
  | 'date_value'
  | 'date_format'
  | 'date_option'
  | 'date_language'
  | 'draw_name'
  | 'sequence_name'
  | 'random_form'
  | 'number_option'
  | 'initials_option'
  | 'nothing_more';

export type IssueCode = IssueFact['code'];
