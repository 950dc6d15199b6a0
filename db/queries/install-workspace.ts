import type { Db } from '../client';
import { apiTokens, documents, folders, mailTemplates, members, users, workspaces } from '../schema';
import type { DesignDocument } from '../../lib/document/design-document';

/** A workspace with one of everything a first visitor wants to see. */
export interface NewWorkspace {
  readonly workspace: { readonly id: string; readonly name: string; readonly locale: 'ru' | 'en'; readonly timeZone: string };
  readonly owner: { readonly id: string; readonly email: string; readonly name: string; readonly passwordHash: string };
  readonly token: { readonly id: string; readonly name: string; readonly hash: string; readonly last4: string };
  readonly document: { readonly id: string; readonly name: string; readonly content: DesignDocument };
  readonly folder: { readonly id: string; readonly name: string };
  readonly mailTemplate: { readonly id: string; readonly name: string; readonly subject: string; readonly body: string };
}

/** Whether nobody has used this database yet. It takes no scope, for there is nothing to be scoped. */
export async function isEmptyInstallation(db: Db): Promise<boolean> {
  const [first] = await db.select({ id: workspaces.id }).from(workspaces).limit(1);
  return first === undefined;
}

/** Adds the workspace, open to calls through the API, with its owner. It takes no scope, for it makes what scopes are granted for. */
export async function installWorkspace(tx: Db, { workspace, owner, token, document, folder, mailTemplate }: NewWorkspace): Promise<void> {
  const workspaceId = workspace.id;
  await tx.insert(workspaces).values({ ...workspace, apiEnabled: true });
  await tx.insert(users).values({ ...owner, locale: workspace.locale });
  await tx.insert(members).values({ workspaceId, userId: owner.id, role: 'owner' });
  await tx.insert(apiTokens).values({ ...token, workspaceId });
  await tx.insert(documents).values({ ...document, workspaceId });
  await tx.insert(folders).values({ ...folder, workspaceId });
  await tx.insert(mailTemplates).values({ ...mailTemplate, workspaceId });
}
