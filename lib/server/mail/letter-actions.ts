import type { LETTER_ACTIONS } from '../../api/letters';

export type LetterAction = (typeof LETTER_ACTIONS)[number];

/** What decides about the actions. */
export interface LetterFacts {
  /** `sending` also while the answer to the last byte is awaited. */
  readonly state: 'waiting' | 'due' | 'sending' | 'sent' | 'failed' | 'unknown' | 'kept' | 'cancelled';
  readonly mailConnected: boolean;
}

/**
 * What a person may do with a letter in this state. One that was sent is never sent again, and one of which nobody knows only by an act of
 * a person; while it is being sent it is the server's.
 */
export function letterActions({ state, mailConnected }: LetterFacts): readonly LetterAction[] {
  switch (state) {
    case 'unknown':
      return ['send', 'mark_sent', 'cancel'];
    case 'failed':
    case 'cancelled':
      return ['send'];
    case 'kept':
      return mailConnected ? ['send'] : [];
    case 'waiting':
    case 'due':
      return ['cancel'];
    case 'sending':
    case 'sent':
      return [];
  }
}
