import type { FunctionHelp } from './function-help';

const TEXT_ARGS = [{ write: '%name', help: 'a variable, a text in quotes or another function; several are joined by spaces' }] as const;

/** What the functions are for, in English. The examples are run by a test, with the values of `EXAMPLE_VALUES`. */
export const functionsHelp: FunctionHelp = {
  date: {
    title: 'Date and time',
    help: 'The day and time at which the file is made, or the date in a variable written in another way; days, months and years can be added or taken away. Signs of a form: D is the day, M the month, Y the year, H the hour, mm minutes, ss seconds; MMMM is the month in a word. Text that must stay as it is stands in square brackets.',
    args: [
      { write: '%birthday', help: 'a variable with a date; without it, the day and time at which the file is made' },
      { write: 'long', help: 'the form: long, short, or signs such as DD.MM.YYYY' },
      { write: 'lang=en', help: 'the language: ru, en, en-US or kk; without it, the document’s' },
      { write: 'years=3 months=-1 days=30', help: 'how much later or earlier' },
    ],
    examples: [
      { write: '{date}', prints: '24/11/2026' },
      { write: '{date long}', prints: '24 November 2026' },
      { write: '{date long lang=ru}', prints: '24 ноября 2026 г.' },
      { write: '{date DD.MM.YY}', prints: '24.11.26' },
      { write: '{date HH:mm}', prints: '09:05' },
      { write: '{date MMMM D, YYYY}', prints: 'November 24, 2026' },
      { write: '{date [Day] D}', prints: 'Day 24' },
      { write: '{date %birthday long}', prints: '5 June 2001' },
      { write: 'Valid until {date years=3}', prints: 'Valid until 24/11/2029' },
    ],
  },
  number: {
    title: 'Running number',
    help: 'The next number, without gaps. The word after number names the sequence; each has its own numbers. A number belongs to its file for ever and is never given twice.',
    args: [
      { write: 'diplomas', help: 'the name of the sequence: letters, digits, _ and -' },
      { write: 'width=5', help: 'how many digits, with zeros in front: from 1 to 20' },
      { write: 'prefix="AB-"', help: 'text before the number' },
      { write: 'suffix="/26"', help: 'text after the number' },
    ],
    examples: [
      { write: '{number diplomas}', prints: '42' },
      { write: '{number diplomas width=5}', prints: '00042' },
      { write: '{number diplomas width=5 prefix="AB-" suffix="/26"}', prints: 'AB-00042/26' },
    ],
  },
  random: {
    title: 'Random code',
    help: 'A code of random digits, Latin letters, or both (mixed). The word after random is its name: wherever the same name stands in a file, its name and its letter, the code is the same.',
    args: [
      { write: 'code', help: 'the name of the code: letters, digits, _ and -' },
      { write: 'digits=6', help: 'kind and length: digits, letters or mixed, from 1 to 32 characters; without it, six digits' },
    ],
    examples: [
      { write: '{random code}', prints: '204817' },
      { write: '{random pin digits=4}', prints: '0391' },
      { write: '{random key letters=5}', prints: 'KXRTB' },
      { write: '{random ticket mixed=8}', prints: '7QH2MZ4K' },
    ],
  },
  default: {
    title: 'Instead of nothing',
    help: 'The first of its parts that is not empty: the value of a variable or, when there is none, the text in quotes.',
    args: [{ write: '%city "London"', help: 'variables, texts in quotes and other functions, as many as you like' }],
    examples: [
      { write: '{default %city "London"}', prints: 'London' },
      { write: '{default %city %birthday}', prints: '05.06.2001' },
      { write: '{default %city {title %town}}', prints: 'Stratford-upon-Avon' },
    ],
  },
  upper: {
    title: 'Capital letters',
    help: 'All letters are capitals.',
    args: TEXT_ARGS,
    examples: [
      { write: '{upper %name}', prints: 'JOHN RONALD SMITH' },
      { write: '{upper {date MMMM}}', prints: 'NOVEMBER' },
    ],
  },
  lower: {
    title: 'Small letters',
    help: 'All letters are small.',
    args: TEXT_ARGS,
    examples: [{ write: '{lower %caps}', prints: 'anna o’connor' }],
  },
  title: {
    title: 'As names are written',
    help: 'Each word with a capital letter: for names typed in small letters or in capitals only. Words that have both hardly change.',
    args: TEXT_ARGS,
    examples: [
      { write: '{title %caps}', prints: 'Anna O’Connor' },
      { write: '{title %town}', prints: 'Stratford-upon-Avon' },
      { write: '{title "ludwig von mises"}', prints: 'Ludwig von Mises' },
    ],
  },
  initials: {
    title: 'Surname and initials',
    help: 'The surname and the first letters of the other names. In an English document the surname stands last in a name in Latin letters; a name in Cyrillic begins with it.',
    args: [
      ...TEXT_ARGS,
      { write: 'place=after', help: 'initials after the surname (or before it)' },
      { write: 'surname=first', help: 'the surname stands first in the value (or last)' },
    ],
    examples: [
      { write: '{initials %name}', prints: 'J. R. Smith' },
      { write: '{initials %name place=after}', prints: 'Smith J. R.' },
      { write: '{initials "Ludwig van Beethoven"}', prints: 'L. van Beethoven' },
      { write: '{initials "Ivanov Ivan" surname=first}', prints: 'Ivanov I.' },
    ],
  },
  first: {
    title: 'First word',
    help: 'The first word alone, such as the first name.',
    args: TEXT_ARGS,
    examples: [
      { write: '{first %name}', prints: 'John' },
      { write: '{first "Anna-Maria Smith"}', prints: 'Anna-Maria' },
    ],
  },
};
