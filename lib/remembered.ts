/**
 * The same function, asked only once for each object: what it gives is kept for as long as the object is. For pure functions of objects
 * that never change, such as an element of a document, which is another object once it is another element.
 */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let known = kept.get(key);
    if (known === undefined) kept.set(key, (known = { value: make(key) }));
    return known.value;
  };
}
