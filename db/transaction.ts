import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from '../lib/once';

interface OpenTransaction {
  /** The database it runs on. */
  readonly database: object;
  open: boolean;
  readonly afterCommit: Set<() => void>;
}

/** The transaction that the running code is in, through any number of awaits. */
function current(): AsyncLocalStorage<OpenTransaction> {
  return once('open-transaction', () => new AsyncLocalStorage<OpenTransaction>());
}

/**
 * Throws when a query goes past the open transaction that the code is in. On PGlite, with its one connection, it would wait for ever; on
 * PostgreSQL it would not see the transaction's rows, and stay when that is rolled back.
 */
export function refuseInsideTransaction(database: object): void {
  const transaction = current().getStore();
  if (transaction?.open && transaction.database === database) {
    throw new Error('query past the open transaction: hand the transaction (tx) down instead of using the database');
  }
}

/** Runs `begin`, which must call `work` inside a new transaction, and the after-commit calls once it is committed. */
export async function inTransaction<T>(
  database: object,
  begin: (run: <R>(work: () => Promise<R>) => Promise<R>) => Promise<T>,
): Promise<T> {
  refuseInsideTransaction(database);
  const transaction: OpenTransaction = { database, open: true, afterCommit: new Set() };
  const result = await begin(async (work) => {
    try {
      return await current().run(transaction, work);
    } finally {
      // What the work has left running behind its back is no longer inside.
      transaction.open = false;
    }
  });
  for (const call of transaction.afterCommit) call();
  return result;
}

/** Calls `call` once the transaction that the code is in is committed (never when it is rolled back); at once outside of one. */
export function afterCommit(call: () => void): void {
  const transaction = current().getStore();
  if (transaction?.open) transaction.afterCommit.add(call);
  else call();
}
