import type { Phrase } from '../phrase';
import type { documents as russian } from './ru';

/** Words about documents, in English; the same keys and places as the Russian ones. */
export const documents = {
  'issue.does_not_fit': 'The text stands {over} mm out of its box. Make the box larger or the font smaller, or choose “Shrink to fit”.',
  'issue.shrunk_below_minimum': 'To fit, the text was shrunk to {percent} %. Make the box larger or the text shorter.',
  'issue.text_cut': {
    one: 'The text did not fit and was cut: {count} character is not printed. Make the box larger, the font smaller or the text shorter.',
    other:
      'The text did not fit and was cut: {count} characters are not printed. Make the box larger, the font smaller or the text shorter.',
  },
  'issue.missing_glyph': 'No font has these characters: {characters}. Correct the text or choose another font.',
  'issue.fallback_font': 'The chosen font lacks these characters: {characters}. They are printed in {family}.',
  'issue.missing_font': 'There is no font “{family}”, so the text is printed in another one. Choose a font from the list.',
  'issue.missing_value': 'There is no value for the variable %{variable}: its place is empty.',
  'issue.unreadable_value.date':
    'The value of the variable %{variable} is no date, so it is printed as it is. Write dates like this: 24.11.2026.',
  'issue.unreadable_value.number':
    'The value of the variable %{variable} is no number, so it is printed as it is. Write numbers like this: 12500 or 12.5.',
  'issue.unreadable_value.choice':
    'The value of %{variable} is none of its options, so it is printed as it is. Correct the value, or add such an option.',
  'issue.broken_picture': 'The picture from the variable %{variable} could not be read, so its place is empty. It must be a JPEG or PNG.',
  'issue.broken_picture.fixed': 'The picture is lost or damaged, so its place is empty. Upload it again.',
  'issue.variable_not_latin':
    '“{written}” is no variable and is printed as it stands: a name has Latin letters only. Look for letters of another alphabet that look Latin.',
  'issue.unknown_function':
    'There is no function “{written}”, so it is printed as it stands. There are date, number, random, default, upper, lower, title, initials and first. To print a brace, write it twice: {{.',
  'issue.bad_function':
    'In the function “{written}” the part “{argument}” is not understood, so it is printed as it stands. Expected here: {expected}.',
  'issue.bad_function.incomplete': 'The function “{written}” is not complete, so it is printed as it stands. Still expected: {expected}.',
  'issue.bad_function.not_a_date':
    'In the function “{written}” the value of {argument} is no date, so it is printed as it is. Write dates like 24.11.2026.',
  'expected.value': 'a variable (%name), a text in quotes ("text") or another function',
  'expected.date_value': 'a date such as 24.11.2026',
  'expected.date_format': 'the form of the date: long, short, or signs such as DD.MM.YYYY or HH:mm',
  'expected.date_option': 'years=…, months=… or days=… and a whole number, such as days=30, or a language: lang=en',
  'expected.date_language': 'a language: lang=ru, lang=en, lang=en-US or lang=kk',
  'expected.draw_name': 'the name of the code, of letters, digits, _ and -, such as code',
  'expected.sequence_name': 'the name of the sequence, of letters, digits, _ and -, such as diplomas',
  'expected.random_form': 'digits=…, letters=… or mixed=… and a length from 1 to 32, such as digits=6',
  'expected.number_option': 'width=… (from 1 to 20), prefix="…" or suffix="…"',
  'expected.initials_option': 'surname=first, surname=last, place=before or place=after',
  'expected.nothing_more': 'nothing, this is too much',
  'issue.missing_draw': 'No number or code was drawn for “{written}”, so its place is empty. Create the file again.',
  'issue.qr_too_long':
    'The text of the QR code is too long ({bytes} bytes), so no code is drawn. Shorten it or choose a lower error correction.',
  'issue.unknown_element':
    'This version of the program cannot draw elements of the type “{type}”; a box stands in its place. Update the program.',

  'element.text': 'Text',
  'element.image': 'Image',
  'element.qr': 'QR code',
  'element.rectangle': 'Rectangle',
  'element.ellipse': 'Ellipse',
  'element.line': 'Line',
  'element.unknown': 'Unknown element',
  'element.background': 'Page background',

  'function.date': 'date',
  'function.number': 'number',
  'function.random': 'code',
  'function.other': 'text',

  'page.a4-landscape': 'A4 landscape',
  'page.a4-portrait': 'A4 portrait',
  'page.a5-landscape': 'A5 landscape',
  'page.a5-portrait': 'A5 portrait',
  'page.a3-landscape': 'A3 landscape',
  'page.a3-portrait': 'A3 portrait',
  'page.letter-landscape': 'Letter landscape',
  'page.letter-portrait': 'Letter portrait',
  'page.post': 'Post, 1080 × 1350',
  'page.story': 'Story, 1080 × 1920',
  'page.screen': 'Screen, 1920 × 1080',

  'document.not_a_document': 'This is not a document.',
  'document.newer_schema': 'The document was saved by a newer version of the program. Update the program.',
  'document.invalid': 'The document has a fault ({path}): {problem}.',
} as const satisfies { readonly [Key in keyof typeof russian]: Phrase };
