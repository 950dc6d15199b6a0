/** What content streams name: `/F5` is the font in object 5, `/X7` the picture or form in object 7, `/G500` the opacity 0.5. */
export class PageResources {
  readonly fonts = new Set<number>();
  readonly objects = new Set<number>();
  /** Thousandths. */
  readonly opacities = new Set<number>();

  /** Takes in all that another stream of the same page names. */
  addAll(other: PageResources): void {
    for (const number of other.fonts) this.fonts.add(number);
    for (const number of other.objects) this.objects.add(number);
    for (const thousandths of other.opacities) this.opacities.add(thousandths);
  }

  dictionary(): string {
    let text = '<<';
    if (this.fonts.size > 0) text += `/Font<<${list(this.fonts, (n) => `/F${n} ${n} 0 R`)}>>`;
    if (this.objects.size > 0) text += `/XObject<<${list(this.objects, (n) => `/X${n} ${n} 0 R`)}>>`;
    if (this.opacities.size > 0) text += `/ExtGState<<${list(this.opacities, (n) => `/G${n}<</ca ${n / 1000}/CA ${n / 1000}>>`)}>>`;
    return text + '>>';
  }
}

function list(numbers: ReadonlySet<number>, entry: (number: number) => string): string {
  return [...numbers]
    .sort((a, b) => a - b)
    .map(entry)
    .join('');
}
