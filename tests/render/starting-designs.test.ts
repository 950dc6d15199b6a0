import { describe, expect, it } from 'vitest';
import { describedVariables } from '@/lib/document/described-variables';
import type { DesignDocument } from '@/lib/document/design-document';
import { designs } from '@/lib/document/designs';
import { DESIGN_IDS } from '@/lib/document/designs/design-ids';
import { DESIGN_LANGS } from '@/lib/document/designs/starting-design';
import type { FileValues } from '@/lib/document/file-values';
import { readDocument } from '@/lib/document/read-document';
import { SAMPLE_PEOPLE, samplePersonValues, type SamplePerson } from '@/lib/document/sample-people';
import { layOut } from '@/lib/render/lay-out';
import { pdfText } from '../readers/pdf-text';
import { qpdfComplaints } from '../readers/qpdf';
import { differingPixels, mupdfRaster, popplerRaster } from '../readers/raster';
import { canvasRaster, nodeCanvasResources } from './canvas-raster';
import { GOLDEN_DPI } from './golden-documents';
import { fileOf, makePdf, valuesOf } from './made-file';
import { testResources } from './test-resources';

/** Pixels by which our canvas may be further from poppler than mupdf is, so that a page on which mupdf agrees exactly can pass. */
const FLOOR = 20;

const DRAWN = DESIGN_IDS.filter((id) => id !== 'blank');
const ALL = DRAWN.flatMap((id) => DESIGN_LANGS.map((lang) => [id, lang] as const));

function valuesFor(document: DesignDocument, person: SamplePerson): FileValues {
  const values = valuesOf(Object.fromEntries(samplePersonValues(person, describedVariables(document))));
  const draws = { random: { gift: 'K7XM2PQ9' }, numbers: { diplomas: 42, certificates: 42 } };
  return { ...values, draws: { ...values.draws, ...draws, verifyUrl: 'https://school.example/v/EXAMPLE00EXAMPLE' } };
}

const longest = (document: DesignDocument): FileValues => {
  const person = SAMPLE_PEOPLE.find(({ id }) => id === 'longest');
  if (person === undefined) throw new Error('no such person');
  return valuesFor(document, person);
};

describe('a starting design', { timeout: 60_000 }, () => {
  it.each(ALL)('holds what every sample person needs: %s, %s', (id, lang) => {
    const document = designs[id].draw(lang);
    const resources = testResources(document);
    for (const person of SAMPLE_PEOPLE) {
      const { issues } = layOut(document, valuesFor(document, person), resources);
      // A portrait is each person's own, and the samples have none.
      expect(issues.filter((issue) => !('variable' in issue && issue.variable === 'photo'))).toEqual([]);
    }
  });

  it.each(DRAWN)('looks the same on the screen and in the file: %s', (id) => {
    const document = designs[id].draw('ru');
    const resources = testResources(document);
    const values = longest(document);
    const pdf = makePdf(document, resources, fileOf(values));
    expect(qpdfComplaints(pdf)).toBe('');
    const [page] = layOut(document, values, resources).displayList.pages;
    if (page === undefined) throw new Error('no page');
    const poppler = popplerRaster(pdf, 0, GOLDEN_DPI);
    const canvas = differingPixels(poppler, canvasRaster(page, GOLDEN_DPI, nodeCanvasResources(resources.fonts)));
    expect(canvas).toBeLessThanOrEqual(differingPixels(poppler, mupdfRaster(pdf, 0, GOLDEN_DPI)) + FLOOR);
  });

  it.each(DRAWN)('gives its text away to who copies it: %s', (id) => {
    const document = designs[id].draw('ru');
    const pdf = makePdf(document, testResources(document), fileOf(longest(document)));
    expect(pdfText(pdf, 'raw').join('').replace(/\s/g, '')).toContain('ХристорождественскаяАлександра-ВикторияМаксимилиановна');
  });

  it.each(ALL)('is a document like any other, of as many elements as anyone may have: %s, %s', (id, lang) => {
    const document = designs[id].draw(lang);
    expect(readDocument(JSON.parse(JSON.stringify(document)))).toEqual({ document });
    expect(document.lang).toBe(lang);
  });
});
