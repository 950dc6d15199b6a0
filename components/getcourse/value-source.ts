/** Whom a GetCourse process goes through; it decides how fields of the student are written. */
export const PROCESS_OBJECTS = ['user', 'order'] as const;
export type ProcessObject = (typeof PROCESS_OBJECTS)[number];

/** Fields of a student that every GetCourse account has, as GetCourse names them. */
const USER_FIELDS = {
  first_name: ['first_name'],
  last_name: ['last_name'],
  email: ['email'],
  phone: ['phone'],
  city: ['city'],
  country: ['country'],
  id: ['id'],
  avatar: ['avatar_url'],
  full_name: ['last_name', 'first_name'],
  short_name: ['first_name', 'last_name'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type UserField = keyof typeof USER_FIELDS;

/** Fields of an order; only a process of orders has them. */
const ORDER_FIELDS = { order_number: 'number', order_positions: 'positions' } as const;
export type OrderField = keyof typeof ORDER_FIELDS;

/** Where a variable gets its value from. */
export type ValueSource =
  | { readonly kind: 'field'; readonly field: UserField | OrderField }
  /** An additional field of the student, or of the order, by its title in GetCourse. */
  | { readonly kind: 'extra'; readonly of: ProcessObject; readonly title: string }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'none' };

/** Fields to choose from, in the order of a list. */
export function fieldsOf(object: ProcessObject, picture: boolean): readonly (UserField | OrderField)[] {
  if (picture) return ['avatar'];
  const user = ['full_name', 'short_name', 'first_name', 'last_name', 'email', 'phone', 'city', 'country', 'id'] as const;
  return object === 'order' ? [...user, 'order_number', 'order_positions'] : user;
}

/** Signs that would end the value, or the placeholder, before its time. */
const BREAKING_SIGNS = /[&#%+{}\n]/u;

/** A sign in a field's title that no link can carry; undefined: none. */
export function breakingSign(title: string): string | undefined {
  return BREAKING_SIGNS.exec(title)?.[0];
}

/**
 * The value as it stands in the link: GetCourse puts a field in place of `{object.…}`, written with its braces and letters as they are;
 * everything else is percent-encoded. Empty: nothing would be sent.
 */
export function sourceText(source: ValueSource, object: ProcessObject): string {
  if (source.kind === 'none') return '';
  if (source.kind === 'constant') return encodeURIComponent(source.text.trim());
  if (source.kind === 'extra') {
    const title = source.title.trim();
    return title === '' ? '' : placeholder(title, source.of === 'user', object);
  }
  if (isOrderField(source.field)) return placeholder(ORDER_FIELDS[source.field], false, object);
  return USER_FIELDS[source.field].map((name) => placeholder(name, true, object)).join('%20');
}

/** In a process of orders a field of the student is reached through the order. */
function placeholder(name: string, ofUser: boolean, object: ProcessObject): string {
  return ofUser && object === 'order' ? `{object.user.${name}}` : `{object.${name}}`;
}

/** Whether only a process of orders has this source. */
export function needsOrder(source: ValueSource): boolean {
  return source.kind === 'extra' ? source.of === 'order' : source.kind === 'field' && isOrderField(source.field);
}

function isOrderField(field: UserField | OrderField): field is OrderField {
  return Object.hasOwn(ORDER_FIELDS, field);
}

/** What a variable of this name most likely holds. */
export function likelySource(name: string, picture: boolean): ValueSource {
  if (picture) return { kind: 'field', field: 'avatar' };
  const found = LIKELY.find(([pattern]) => pattern.test(name));
  return found === undefined ? { kind: 'none' } : { kind: 'field', field: found[1] };
}

const LIKELY: readonly (readonly [RegExp, UserField])[] = [
  [/^(?:first_?name|imya)$/i, 'first_name'],
  [/^(?:last_?name|surname|familiya?)$/i, 'last_name'],
  [/^(?:full_?)?name|^fio$|^student/i, 'full_name'],
  [/^e?mail/i, 'email'],
  [/phone|^tel$/i, 'phone'],
  [/city|gorod/i, 'city'],
  [/country|strana/i, 'country'],
];
