import { useState } from 'react';

type Same<Value> = (one: Value, other: Value) => boolean;

/** The value as it was when it last became another one: the same object for as long as `same`, which must not change, says so. */
export function useSame<Value>(value: Value, same: Same<Value>): Value {
  const [keep] = useState(() => keeper(same));
  return keep(value);
}

function keeper<Value>(same: Same<Value>): (value: Value) => Value {
  let kept: { readonly value: Value } | undefined;
  return (value) => {
    if (kept === undefined || !same(kept.value, value)) kept = { value };
    return kept.value;
  };
}
