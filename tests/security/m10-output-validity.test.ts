import { expect, test } from 'vitest';
import { layOut } from '@/lib/render/lay-out';
import { compileVersion } from '@/lib/render/pdf/compile-version';
import { cleanValue } from '@/lib/server/create/clean-value';
import { people } from '../bench/people';
import { NAUGHTY_STRINGS } from '../fixtures/naughty-strings';
import { figure, times } from '../harness/figure';
import { pdfText } from '../readers/pdf-text';
import { qpdfComplaints } from '../readers/qpdf';
import { traceGlyphs } from '../readers/mutool-trace';
import { fileOf, joined, valuesOf } from '../render/made-file';
import { documentOf, text } from '../render/sample-documents';
import { testResources } from '../render/test-resources';

const NAMES = times(116, 10_000);
const PEOPLE = people(200).map(({ name }) => name);
const SCRIPTS = [
  'Әлия Қожахметқызы',
  'გიორგი ბერიძე',
  'محمد بن سلمان',
  'משה כהן',
  '王小明',
  'やまだ たろう',
  'สมชาย',
  'Ελένη',
  '👩‍🎓 Анна 🎉',
  'Ѧѫ Ѳома',
];

/** The list with every kind of thing in it, then each of it beside a name of this or that script. */
function hostileNames(count: number): readonly string[] {
  const known = [...SCRIPTS, ...NAUGHTY_STRINGS.toReversed()];
  const beside = [...SCRIPTS, ...PEOPLE];
  return Array.from({ length: count }, (_, at) => {
    const one = known[at % known.length] ?? '';
    return at < known.length ? one : `${beside[at % beside.length]} ${one}`;
  });
}

test('whatever a name is, three readers take the file, and a letter that is not in it is told of', { timeout: 1_800_000 }, () => {
  const document = documentOf([
    text('Диплом: %name', 20, { family: 'PT Serif' }, { height: 150, fit: 'shrink' }),
    text('%name', 200, { family: 'Montserrat' }, { height: 150, fit: 'shrink' }),
  ]);
  const resources = testResources(document);
  const version = compileVersion(document, resources);
  let told = 0;
  const silent: string[] = [];
  for (const name of hostileNames(NAMES)) {
    const values = valuesOf({ name: cleanValue(name).value });
    const pdf = joined(version, version.makeFile(fileOf(values)));
    expect(qpdfComplaints(pdf)).toBe('');
    expect(traceGlyphs(pdf)).toHaveLength(1);
    const { issues } = layOut(document, values, resources);
    if (issues.length > 0) told += 1;
    else if (lost(values.variables['name'] ?? '', pdfText(pdf, 'raw').join('')).length > 0) silent.push(name);
  }
  figure(
    'M10',
    `${NAMES} files of hostile names: 0 refused by qpdf, poppler or mupdf, ${told} told of an issue, ${silent.length} lost a letter silently`,
  );
  expect(silent).toEqual([]);
});

/** Visible characters of a value that do not come out of the file again. */
function lost(value: string, read: string): readonly string[] {
  const there = new Set(read.normalize('NFKC'));
  return [...value.normalize('NFKC')].filter((letter) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) && !there.has(letter));
}
