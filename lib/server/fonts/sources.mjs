/**
 * The fonts that come with the app: one line a family. `npm run fonts` fetches, names and catalogues their files.
 *
 * `[package@version, family, kind, styles, use]` — kind decides what replaces a missing letter (lib/text/font-catalogue.ts);
 * a style is a weight, with `i` for the italic; use `fallback` marks a family that only lends letters and is never offered.
 *
 * @typedef {import('../../text/font-catalogue').BundledFamily} Bundled
 * @type {readonly (readonly [source: string, family: string, kind: Bundled['kind'], styles: string, use: Bundled['use']])[]}
 */
export const FONT_SOURCES = [
  ['@expo-google-fonts/pt-serif@0.4.1', 'PT Serif', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/playfair-display@0.4.2', 'Playfair Display', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/cormorant-garamond@0.4.1', 'Cormorant Garamond', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/eb-garamond@0.4.3', 'EB Garamond', 'serif', '400 400i 700', 'offered'],
  ['@expo-google-fonts/lora@0.4.2', 'Lora', 'serif', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/spectral@0.4.1', 'Spectral', 'serif', '400 400i 700', 'offered'],
  ['@expo-google-fonts/pt-sans@0.4.1', 'PT Sans', 'sans', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/montserrat@0.4.2', 'Montserrat', 'sans', '400 400i 500 600 700 700i', 'offered'],
  ['@expo-google-fonts/onest@0.4.2', 'Onest', 'sans', '400 500 700', 'offered'],
  ['@expo-google-fonts/manrope@0.4.2', 'Manrope', 'sans', '400 500 700', 'offered'],
  ['@expo-google-fonts/rubik@0.4.2', 'Rubik', 'sans', '400 400i 700', 'offered'],
  ['@expo-google-fonts/raleway@0.4.2', 'Raleway', 'sans', '400 400i 600 700', 'offered'],
  ['@expo-google-fonts/oswald@0.4.2', 'Oswald', 'sans', '400 500 700', 'offered'],
  ['@expo-google-fonts/great-vibes@0.4.1', 'Great Vibes', 'script', '400', 'offered'],
  ['@expo-google-fonts/marck-script@0.4.1', 'Marck Script', 'script', '400', 'offered'],
  ['@expo-google-fonts/caveat@0.4.2', 'Caveat', 'script', '400 700', 'offered'],
  ['@expo-google-fonts/bad-script@0.4.1', 'Bad Script', 'script', '400', 'offered'],
  ['@expo-google-fonts/lobster@0.4.1', 'Lobster', 'script', '400', 'offered'],
  ['@expo-google-fonts/pacifico@0.4.1', 'Pacifico', 'script', '400', 'offered'],
  ['@expo-google-fonts/philosopher@0.4.1', 'Philosopher', 'display', '400 400i 700 700i', 'offered'],
  ['@expo-google-fonts/forum@0.4.1', 'Forum', 'display', '400', 'offered'],
  ['@expo-google-fonts/yeseva-one@0.4.1', 'Yeseva One', 'display', '400', 'offered'],
  ['@expo-google-fonts/russo-one@0.4.1', 'Russo One', 'display', '400', 'offered'],
  ['@expo-google-fonts/roboto-slab@0.4.2', 'Roboto Slab', 'display', '400 700', 'offered'],
  ['@expo-google-fonts/pt-mono@0.4.1', 'PT Mono', 'mono', '400', 'offered'],
  ['dejavu-fonts-ttf@2.37.3', 'DejaVu Serif', 'serif', '400 700', 'fallback'],
  ['dejavu-fonts-ttf@2.37.3', 'DejaVu Sans', 'sans', '400', 'fallback'],
];
