import { Blob, Buffer, Direction, DrawFuncs, Face, Feature, Font, MetricsTag, shape } from 'harfbuzzjs';
import type { FontKey } from '../drawing/display-list';
import type { Path, PathSegment } from '../drawing/path';
import { BoundedCache } from './bounded-cache';
import type { FontFace, FontQuery, ShapedWord, Shaping } from './font-face';
import { FontError, readSfntFacts } from './sfnt-facts';
import { shapedGlyphs } from './shaped-glyphs';

/** Words kept for each font and way of shaping: a document's own words come again, names do not, and keeping them costs more than shaping. */
const KEPT_WORDS = 1024;
/** A longer "word" is an address or a mistake, and will not come again. */
const LONGEST_KEPT_WORD = 64;

/** One for all: shaping is synchronous, and a buffer holds nothing between two words. */
const buffer = new Buffer();
const NO_LIGATURES = ['liga', 'clig', 'dlig', 'hlig', 'calt'].map((tag) => new Feature(tag, 0));

/**
 * Opens a TrueType or OpenType file for shaping. The bytes are copied into HarfBuzz's memory once and freed when the face is no longer
 * reachable, so open a font once and keep it. Throws {@link FontError} when the file is not a usable font.
 *
 * @param key The sha-256 of `bytes`; trusted, not checked.
 */
export function openFont(bytes: Uint8Array, key: FontKey, { family, weight, italic }: FontQuery): FontFace {
  const facts = readSfntFacts(bytes);
  const face = new Face(new Blob(bytes));
  const font = new Font(face);
  const { ascender, descender, lineGap } = font.hExtents();
  if (ascender - descender <= 0) throw new FontError('the font has no height');
  return {
    family,
    weight,
    italic,
    key,
    bytes,
    unitsPerEm: facts.unitsPerEm,
    boundingBox: facts.boundingBox,
    italicAngle: facts.italicAngle,
    outlines: facts.outlines,
    ascender,
    descender,
    lineGap,
    postScriptName: postScriptName(face, { family, weight, italic }),
    capHeight: font.getMetricPositionWithFallback(MetricsTag.CAP_HEIGHT),
    underline: {
      offset: font.getMetricPositionWithFallback(MetricsTag.UNDERLINE_OFFSET),
      size: font.getMetricPositionWithFallback(MetricsTag.UNDERLINE_SIZE),
    },
    strikeout: {
      offset: font.getMetricPositionWithFallback(MetricsTag.STRIKEOUT_OFFSET),
      size: font.getMetricPositionWithFallback(MetricsTag.STRIKEOUT_SIZE),
    },
    hasGlyphFor: kept(new Map(), (codePoint: number) => font.nominalGlyph(codePoint) !== undefined),
    advance: kept(new Map(), (glyph: number) => font.glyphHAdvance(glyph)),
    outline: kept(new Map(), (glyph: number) => outline(font, glyph)),
    shape: wordShaper(font),
  };
}

/** A PDF names fonts by it, so it must be there and hold nothing but plain letters, digits and `-`. */
function postScriptName(face: Face, { family, weight, italic }: FontQuery): string {
  const POSTSCRIPT_NAME_ID = 6;
  const clean = (name: string) => name.replace(/[^A-Za-z0-9-]/g, '').slice(0, 63);
  return clean(face.getName(POSTSCRIPT_NAME_ID, 'en')) || clean(`${family}-${weight}${italic ? 'Italic' : ''}`);
}

function kept<Key, Value>(cache: Map<Key, Value>, make: (key: Key) => Value): (key: Key) => Value {
  return (key) => {
    let value = cache.get(key);
    if (value === undefined) cache.set(key, (value = make(key)));
    return value;
  };
}

/** One cache of words for each way of shaping; nearly always the same way as for the word before. */
function wordShaper(font: Font): FontFace['shape'] {
  const caches = new Map<string, BoundedCache<string, ShapedWord>>();
  let last: Shaping | undefined;
  let words = new BoundedCache<string, ShapedWord>(KEPT_WORDS);
  return (word, how) => {
    if (last === undefined || how.direction !== last.direction || how.ligatures !== last.ligatures || how.lang !== last.lang) {
      const name = `${how.direction} ${how.ligatures} ${how.lang}`;
      words = caches.get(name) ?? new BoundedCache(KEPT_WORDS);
      caches.set(name, words);
      last = how;
    }
    let shaped = words.get(word);
    if (shaped === undefined) {
      shaped = shapeWord(font, word, how);
      if (word.length <= LONGEST_KEPT_WORD) words.set(word, shaped);
    }
    return shaped;
  };
}

function shapeWord(font: Font, word: string, { direction, lang, ligatures }: Shaping): ShapedWord {
  buffer.clearContents();
  buffer.addText(word);
  buffer.setDirection(direction === 'rtl' ? Direction.RTL : Direction.LTR);
  if (/^[A-Za-z0-9-]+$/.test(lang)) buffer.setLanguage(lang);
  buffer.guessSegmentProperties();
  shape(font, buffer, ligatures ? undefined : NO_LIGATURES);
  return shapedGlyphs(word, buffer.getGlyphInfos(), buffer.getGlyphPositions(), direction === 'rtl');
}

let outlineFuncs: DrawFuncs | undefined;

function outline(font: Font, glyph: number): Path {
  if (outlineFuncs === undefined) {
    outlineFuncs = new DrawFuncs();
    outlineFuncs.setMoveToFunc((x, y, path) => (path as PathSegment[]).push(['M', x, y]));
    outlineFuncs.setLineToFunc((x, y, path) => (path as PathSegment[]).push(['L', x, y]));
    outlineFuncs.setQuadraticToFunc((cx, cy, x, y, path) => (path as PathSegment[]).push(['Q', cx, cy, x, y]));
    outlineFuncs.setCubicToFunc((ax, ay, bx, by, x, y, path) => (path as PathSegment[]).push(['C', ax, ay, bx, by, x, y]));
    outlineFuncs.setClosePathFunc((path) => (path as PathSegment[]).push(['Z']));
  }
  const path: PathSegment[] = [];
  font.drawGlyph(glyph, outlineFuncs, path);
  return path;
}
