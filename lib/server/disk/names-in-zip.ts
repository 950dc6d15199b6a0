/** Names as they stand in a ZIP: an equal name, in whatever letter case, gets a number, since unpacking would lay one file over the other. */
export function namesInZip(names: readonly { readonly folder: string; readonly name: string }[]): readonly string[] {
  const taken = new Set<string>();
  return names.map(({ folder, name }) => {
    let number = 1;
    const path = () => `${folder}${number === 1 ? name : `${name} (${number})`}.pdf`;
    while (taken.has(path().toLowerCase())) number += 1;
    taken.add(path().toLowerCase());
    return path();
  });
}
