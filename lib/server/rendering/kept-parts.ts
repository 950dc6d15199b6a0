/** The little of Storage that rendering uses. */
export interface PartStorage {
  /** Resolves when the bytes are safe on disk; a key that is there already stays as it is. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  has(key: string): Promise<boolean>;
}

export interface KeptParts {
  /** Those that Storage does not have and nobody is putting there. */
  missing(hashes: readonly string[]): Promise<string[]>;
  put(parts: ReadonlyMap<string, Uint8Array>): void;
  /** Resolves when all of these are safe on disk. @throws when one could not be put. */
  settled(hashes: readonly string[]): Promise<void>;
}

const partKey = (hash: string) => `parts/${hash}`;

/**
 * Knows which parts lie in Storage, so that a part is carried over and written once and not looked for with every file. What it knows is
 * bounded in number and soon forgotten: parts that nothing refers to are swept from Storage after a day.
 */
export function keptParts(storage: PartStorage, { max = 10_000, forgetMs = 60_000 } = {}): KeptParts {
  const puts = new Map<string, { readonly done: Promise<void>; readonly at: number }>();

  const remember = (hash: string, done: Promise<void>) => {
    puts.delete(hash);
    puts.set(hash, { done, at: Date.now() });
    // A failure is told to those who wait for it; the next file then tries anew.
    done.catch(() => puts.delete(hash));
    for (const oldest of puts.keys()) {
      if (puts.size <= max) break;
      puts.delete(oldest);
    }
  };
  const known = (hash: string) => {
    const put = puts.get(hash);
    return put !== undefined && Date.now() - put.at < forgetMs ? put.done : undefined;
  };

  return {
    async missing(hashes) {
      const asked = hashes.filter((hash) => known(hash) === undefined);
      const there = await Promise.all(asked.map((hash) => storage.has(partKey(hash))));
      const missing: string[] = [];
      asked.forEach((hash, index) => {
        if (there[index] === true) remember(hash, Promise.resolve());
        else missing.push(hash);
      });
      return missing;
    },
    put(parts) {
      for (const [hash, bytes] of parts) remember(hash, storage.put(partKey(hash), bytes));
    },
    async settled(hashes) {
      await Promise.all(
        hashes.map(async (hash) => {
          const done = known(hash) ?? ((await storage.has(partKey(hash))) ? Promise.resolve() : undefined);
          if (done === undefined) throw new Error(`part ${hash} is not in Storage`);
          await done;
        }),
      );
    },
  };
}
