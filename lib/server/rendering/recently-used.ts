/** A map that holds at most so much weight (bytes, say) and forgets what was not asked for longest. */
export class RecentlyUsed<Key, Value> {
  private readonly entries = new Map<Key, { readonly value: Value; readonly weight: number }>();
  private readonly capacity: number;
  private weight = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  get(key: Key): Value | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    // A Map keeps the order in which keys were put in: the first is always the one not used longest.
    this.entries.delete(key);
    this.entries.set(key, entry);
    return entry.value;
  }

  /** What is heavier than the whole capacity is not kept at all. */
  set(key: Key, value: Value, weight: number): void {
    this.delete(key);
    if (weight > this.capacity) return;
    this.entries.set(key, { value, weight });
    this.weight += weight;
    for (const oldest of this.entries.keys()) {
      if (this.weight <= this.capacity) break;
      this.delete(oldest);
    }
  }

  private delete(key: Key): void {
    this.weight -= this.entries.get(key)?.weight ?? 0;
    this.entries.delete(key);
  }
}
