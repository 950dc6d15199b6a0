/** What a row or a file has as `%email`, empty when nothing. */
export function emailOf(variables: Readonly<Record<string, string>>): string {
  return Object.hasOwn(variables, 'email') ? (variables['email'] ?? '') : '';
}
