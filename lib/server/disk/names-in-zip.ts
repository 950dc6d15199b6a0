/**
 * Gives files their names in one ZIP, one after another: an equal name, in whatever letter case, gets a number, since unpacking would lay
 * one file over the other.
 */
export function namesInZip(): (file: { readonly folder: string; readonly name: string }) => string {
  const taken = new Set<string>();
  return ({ folder, name }) => {
    let number = 1;
    const path = () => `${folder}${number === 1 ? name : `${name} (${number})`}.pdf`;
    while (taken.has(path().toLowerCase())) number += 1;
    taken.add(path().toLowerCase());
    return path();
  };
}
