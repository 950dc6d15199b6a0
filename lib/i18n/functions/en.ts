import type { FunctionHelp } from './function-help';

/** What the functions are for, in English. The examples are run by a test: on 24.11.2026, with %birthday 05.06.2001 and an empty %city. */
export const functionsHelp: FunctionHelp = {
  date: {
    title: 'Date',
    help: 'The day on which the file is made, or the date in a variable written in another way. Signs of a format: D is the day, M the month, Y the year; MMMM is the month in a word. Text that must stay as it is stands in square brackets.',
    examples: [
      { write: '{date}', prints: '24/11/2026' },
      { write: '{date long}', prints: '24 November 2026' },
      { write: '{date DD.MM.YY}', prints: '24.11.26' },
      { write: '{date MMMM D, YYYY}', prints: 'November 24, 2026' },
      { write: '{date [Day] D}', prints: 'Day 24' },
      { write: '{date %birthday long}', prints: '5 June 2001' },
    ],
  },
  number: {
    title: 'Running number',
    help: 'The next number, without gaps. The word after number names the sequence; each has its own numbers. A number belongs to its file for ever.',
    examples: [
      { write: '{number diplomas}', prints: '42' },
      { write: '{number diplomas width=5}', prints: '00042' },
      { write: '{number diplomas width=5 prefix="AB-" suffix="/26"}', prints: 'AB-00042/26' },
    ],
  },
  random: {
    title: 'Random code',
    help: 'A code of random digits, Latin letters, or both (mixed). The word after random is its name: wherever the same name stands in a file, its name and its letter, the code is the same.',
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
    examples: [
      { write: '{default %city "London"}', prints: 'London' },
      { write: '{default %city %birthday}', prints: '05.06.2001' },
    ],
  },
};
