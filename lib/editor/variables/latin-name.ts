/** Russian letters (and the further ones of Kazakh, Ukrainian and Belarusian) in Latin, as people write them in variables: fio, gorod, data. */
// prettier-ignore
const TRANSLITERATED: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
  п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu',
  я: 'ya', ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', і: 'i', ї: 'yi', є: 'e', ґ: 'g', ў: 'u',
};

/** Letters that look like a Latin one, by what is seen. */
// prettier-ignore
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', Е: 'E', Ё: 'E', Ѕ: 'S', І: 'I', Ј: 'J', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', Ү: 'Y',
  Һ: 'h', Ԍ: 'G', Ԛ: 'Q', Ԝ: 'W', а: 'a', е: 'e', ё: 'e', ѕ: 's', і: 'i', ј: 'j', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', ү: 'y', һ: 'h',
  ԁ: 'd', ԛ: 'q', ԝ: 'w', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  α: 'a', ι: 'i', ν: 'v', ο: 'o', ρ: 'p', υ: 'u', χ: 'x',
};

/** A variable's name holds no more (the document's schema). */
const LONGEST = 100;

/**
 * The Latin name that was meant by one in other letters, both without `%`; undefined when nothing is left of it. A name that is Latin but
 * for letters that only look so is read by their looks (`nаme` → name), any other by its sound (`фио` → fio).
 */
export function latinName(written: string): string | undefined {
  const byLooks = /[A-Za-z]/.test(written) && [...written].every((letter) => isPlain(letter) || Object.hasOwn(LOOKS_LIKE, letter));
  const letters = [...written].map((letter) => (isPlain(letter) ? letter : byLooks ? (LOOKS_LIKE[letter] ?? '') : bySound(letter)));
  const name = letters
    .join('')
    .replace(/^[0-9_]+/, '')
    .slice(0, LONGEST);
  return name === '' ? undefined : name;
}

function isPlain(letter: string): boolean {
  return /^[A-Za-z0-9_]$/.test(letter);
}

/** A capital is kept in its first letter: Щ is Sch. Letters of alphabets that are not in the table are left out, marks over letters too. */
function bySound(letter: string): string {
  const small = letter.toLowerCase();
  const latin = Object.hasOwn(TRANSLITERATED, small) ? (TRANSLITERATED[small] ?? '') : letter.normalize('NFD').replace(/[^A-Za-z]/g, '');
  return small === letter ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
}
