declare const proof: unique symbol;

/**
 * Proof of who asks and for which workspace. Every query takes one, so that no row of another workspace can be read or written by
 * accident; only `lib/server/auth` makes them, after it has checked a session or a token, and jobs get theirs from the row they work on.
 */
export interface Scope {
  readonly [proof]: true;
  readonly workspaceId: string;
  readonly actor: Actor;
}

export type Actor =
  | { readonly kind: 'user'; readonly userId: string; readonly role: 'owner' | 'editor' | 'viewer' }
  | { readonly kind: 'token'; readonly tokenId: string }
  | { readonly kind: 'job' };

/** Makes a scope. To be called by `lib/server/auth` and `lib/server/jobs` only (lint holds this). */
export function grantScope(workspaceId: string, actor: Actor): Scope {
  return { workspaceId, actor } as Scope;
}
