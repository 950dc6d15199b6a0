/**
 * The fonts that come with the app: one line a family. `npm run fonts` fetches, names and catalogues their files.
 *
 * `[package@version, family, kind, styles, use]` — kind decides what replaces a missing letter (lib/text/font-catalogue.ts);
 * a style is a weight, with `i` for the italic; use `fallback` marks a family that only lends letters and is never offered.
 *
 * @type {readonly (readonly [source: string, family: string, kind: string, styles: string, use: string])[]}
 */
export const FONT_SOURCES = [
  ['@expo-google-fonts/pt-serif@0.4.1', 'PT Serif', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/playfair-display@0.4.2', 'Playfair Display', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/cormorant-garamond@0.4.1', 'Cormorant Garamond', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/pt-sans@0.4.1', 'PT Sans', 'sans', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/montserrat@0.4.2', 'Montserrat', 'sans', '400 400i 500 600 700 700i', 'offered'],
  ['@expo-google-fonts/great-vibes@0.4.1', 'Great Vibes', 'script', '400', 'offered'],
  ['@expo-google-fonts/marck-script@0.4.1', 'Marck Script', 'script', '400', 'offered'],
  ['@expo-google-fonts/caveat@0.4.2', 'Caveat', 'script', '400 700', 'offered'],
  ['dejavu-fonts-ttf@2.37.3', 'DejaVu Serif', 'serif', '400 700', 'fallback'],
  ['dejavu-fonts-ttf@2.37.3', 'DejaVu Sans', 'sans', '400', 'fallback'],
];
