import type { FunctionHelp } from './function-help';

/** What the functions are for, in Russian. The examples are run by a test: on 24.11.2026, with %birthday 05.06.2001 and an empty %city. */
export const functionsHelp: FunctionHelp = {
  date: {
    title: 'Дата',
    help: 'Дата создания файла или дата из переменной, записанная по-другому. Знаки формата: Д — день, М — месяц, Г — год (или D, M, Y); ММММ — «ноября», лллл — «ноябрь». Текст, который не надо заменять, берут в квадратные скобки.',
    examples: [
      { write: '{date}', prints: '24.11.2026' },
      { write: '{date long}', prints: '24 ноября 2026 г.' },
      { write: '{date DD.MM.YY}', prints: '24.11.26' },
      { write: '{date «Д» ММММ ГГГГ года}', prints: '«24» ноября 2026 года' },
      { write: '{date лллл ГГГГ}', prints: 'ноябрь 2026' },
      { write: '{date %birthday long}', prints: '5 июня 2001 г.' },
    ],
  },
  number: {
    title: 'Номер по порядку',
    help: 'Следующий номер без пропусков. После слова number — название счёта: у каждого счёта свои номера. Номер остаётся за файлом навсегда.',
    examples: [
      { write: '{number diplomas}', prints: '42' },
      { write: '{number diplomas width=5}', prints: '00042' },
      { write: '{number diplomas width=5 prefix="АБ-" suffix="/26"}', prints: 'АБ-00042/26' },
    ],
  },
  random: {
    title: 'Случайный код',
    help: 'Код из случайных цифр (digits), латинских букв (letters) или тех и других (mixed). После слова random — название: где в файле, его имени и письме стоит одно название, там один и тот же код.',
    examples: [
      { write: '{random code}', prints: '204817' },
      { write: '{random pin digits=4}', prints: '0391' },
      { write: '{random key letters=5}', prints: 'KXRTB' },
      { write: '{random ticket mixed=8}', prints: '7QH2MZ4K' },
    ],
  },
  default: {
    title: 'Замена пустому',
    help: 'Первое непустое из перечисленного: значение переменной, а если его нет — текст в кавычках.',
    examples: [
      { write: '{default %city "Москва"}', prints: 'Москва' },
      { write: '{default %city %birthday}', prints: '05.06.2001' },
    ],
  },
};
