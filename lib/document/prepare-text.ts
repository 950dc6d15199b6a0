import type { FillContext, ReadyFunction } from './functions/define-function';
import { readyFunction } from './functions/ready-function';
import type { IssueFact } from './issues';
import { printVariable } from './printed-variable';
import { scanText, type Piece } from './scan-text';

/** A text cut into what is printed as it stands and what is put in, with all functions understood: made once, filled often. */
export type Segment = {
  /** UTF-16 offset in the text. */
  readonly start: number;
} & (
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Why it was not understood, where it was meant to be put in. */ readonly issue?: IssueFact;
    }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'function'; readonly written: string; readonly ready: ReadyFunction }
);

/** Texts of documents are few and come again with every file; the bound only guards against a flood of different ones. */
const KEPT = 2000;
const kept = new Map<string, readonly Segment[]>();

/** Cuts a text at its variables and functions. */
export function prepareText(text: string): readonly Segment[] {
  const known = kept.get(text);
  if (known) return known;
  const segments = cut(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, segments);
  return segments;
}

/** Whether the text prints something else from file to file. */
export function variesByFile(text: string): boolean {
  return prepareText(text).some((segment) => segment.kind !== 'text');
}

/** What a segment prints with these values. */
export function printSegment(segment: Segment, context: FillContext): string {
  switch (segment.kind) {
    case 'text':
      if (segment.issue) context.report(segment.issue);
      return segment.text;
    case 'variable':
      return printVariable(segment.name, context);
    case 'function':
      return segment.ready.print(context, segment.written);
  }
}

function cut(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let plainFrom = 0;
  for (const piece of scanText(text)) {
    if (piece.start > plainFrom) segments.push({ kind: 'text', start: plainFrom, text: text.slice(plainFrom, piece.start) });
    segments.push(segmentOf(piece, text.slice(piece.start, piece.end)));
    plainFrom = piece.end;
  }
  if (plainFrom < text.length) segments.push({ kind: 'text', start: plainFrom, text: text.slice(plainFrom) });
  return segments;
}

function segmentOf(piece: Piece, written: string): Segment {
  const { start } = piece;
  switch (piece.kind) {
    case 'brace':
      return { kind: 'text', start, text: '{' };
    case 'not-latin':
      return { kind: 'text', start, text: written, issue: { code: 'variable_not_latin', written } };
    case 'variable':
      return { kind: 'variable', start, name: piece.name };
    case 'function':
      return functionSegment(start, written, piece.call);
  }
}

function functionSegment(start: number, written: string, call: string): Segment {
  const read = readyFunction(call, written);
  return 'ready' in read
    ? { kind: 'function', start, written, ready: read.ready }
    : { kind: 'text', start, text: written, issue: read.issue };
}
