/** Whether two pieces of plain JSON say the same; what they share is not looked into. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return sameLists(one, other);
  const [keys, others] = [Object.entries(one), new Map(Object.entries(other))];
  return keys.length === others.size && keys.every(([key, value]) => others.has(key) && sameJson(value, others.get(key)));
}

function sameLists(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((value, at) => sameJson(value, other[at]));
}
