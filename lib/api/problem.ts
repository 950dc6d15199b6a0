import type { ErrorCode, ErrorDetails } from '../errors';

/** Why a request was refused, as our routes say it. */
export interface Problem {
  readonly code: ErrorCode;
  /** For a person, in their language: what is wrong and how to put it right. */
  readonly message: string;
  /** Finds the request in the server's log. */
  readonly requestId: string;
  readonly details: ErrorDetails;
}

/** The body of a refusal. */
export interface ProblemBody {
  readonly error: Problem;
}
