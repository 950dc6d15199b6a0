import type { FunctionHelp } from './function-help';

const TEXT_ARGS = [{ write: '%name', help: 'переменная, текст в кавычках или другая функция; несколько соединяются пробелом' }] as const;

/** What the functions are for, in Russian. The examples are run by a test, with the values of `EXAMPLE_VALUES`. */
export const functionsHelp: FunctionHelp = {
  date: {
    title: 'Дата и время',
    help: 'Дата и время создания файла или дата из переменной, записанная по-другому; можно прибавить или отнять дни, месяцы и годы. Знаки вида: Д — день, М — месяц, Г — год, Ч — часы, мм — минуты, сс — секунды (или D, M, Y, H, mm, ss); ММММ — «ноября», лллл — «ноябрь». Текст, который не надо заменять, берут в квадратные скобки.',
    args: [
      { write: '%birthday', help: 'переменная с датой; без неё — день и время создания файла' },
      { write: 'long', help: 'вид: long, short или знаки, например ДД.ММ.ГГГГ' },
      { write: 'lang=en', help: 'язык: ru, en, en-US или kk; без него — язык документа' },
      { write: 'years=3 months=-1 days=30', help: 'на сколько позже или раньше' },
    ],
    examples: [
      { write: '{date}', prints: '24.11.2026' },
      { write: '{date long}', prints: '24 ноября 2026 г.' },
      { write: '{date long lang=en}', prints: '24 November 2026' },
      { write: '{date DD.MM.YY}', prints: '24.11.26' },
      { write: '{date HH:mm}', prints: '09:05' },
      { write: '{date «Д» ММММ ГГГГ года}', prints: '«24» ноября 2026 года' },
      { write: '{date лллл ГГГГ}', prints: 'ноябрь 2026' },
      { write: '{date %birthday long}', prints: '5 июня 2001 г.' },
      { write: 'Действует до {date years=3}', prints: 'Действует до 24.11.2029' },
    ],
  },
  number: {
    title: 'Номер по порядку',
    help: 'Следующий номер без пропусков. После слова number — название счёта: у каждого счёта свои номера. Номер остаётся за файлом навсегда и никогда не выдаётся дважды.',
    args: [
      { write: 'diplomas', help: 'название счёта: буквы, цифры, _ и -' },
      { write: 'width=5', help: 'сколько цифр, спереди нули: от 1 до 20' },
      { write: 'prefix="АБ-"', help: 'текст перед номером' },
      { write: 'suffix="/26"', help: 'текст после номера' },
    ],
    examples: [
      { write: '{number diplomas}', prints: '42' },
      { write: '{number diplomas width=5}', prints: '00042' },
      { write: '{number diplomas width=5 prefix="АБ-" suffix="/26"}', prints: 'АБ-00042/26' },
    ],
  },
  random: {
    title: 'Случайный код',
    help: 'Код из случайных цифр (digits), латинских букв (letters) или тех и других (mixed). После слова random — название: где в файле, его имени и письме стоит одно название, там один и тот же код.',
    args: [
      { write: 'code', help: 'название кода: буквы, цифры, _ и -' },
      { write: 'digits=6', help: 'вид и длина: digits, letters или mixed, от 1 до 32 знаков; без этого — шесть цифр' },
    ],
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
    args: [{ write: '%city "Москва"', help: 'переменные, тексты в кавычках и другие функции, сколько угодно' }],
    examples: [
      { write: '{default %city "Москва"}', prints: 'Москва' },
      { write: '{default %city %birthday}', prints: '05.06.2001' },
      { write: '{default %city {title %town}}', prints: 'Санкт-Петербург' },
    ],
  },
  upper: {
    title: 'Заглавными буквами',
    help: 'Все буквы заглавные.',
    args: TEXT_ARGS,
    examples: [
      { write: '{upper %name}', prints: 'ИВАНОВ ИВАН ИВАНОВИЧ' },
      { write: '{upper {date лллл}}', prints: 'НОЯБРЬ' },
    ],
  },
  lower: {
    title: 'Строчными буквами',
    help: 'Все буквы строчные.',
    args: TEXT_ARGS,
    examples: [{ write: '{lower %caps}', prints: 'о’коннор анна' }],
  },
  title: {
    title: 'Как пишут имена',
    help: 'Каждое слово с заглавной буквы — для имён и названий, набранных одними строчными или одними заглавными. Слова, где есть и те и другие, почти не меняются.',
    args: TEXT_ARGS,
    examples: [
      { write: '{title %caps}', prints: 'О’Коннор Анна' },
      { write: '{title %town}', prints: 'Санкт-Петербург' },
      { write: '{title "алиев вагиф гейдар оглы"}', prints: 'Алиев Вагиф Гейдар оглы' },
    ],
  },
  initials: {
    title: 'Фамилия с инициалами',
    help: 'Фамилия и первые буквы имени и отчества. В русском документе фамилия в значении стоит первой, если по отчеству не видно другого.',
    args: [
      ...TEXT_ARGS,
      { write: 'place=before', help: 'инициалы перед фамилией' },
      { write: 'surname=last', help: 'фамилия в значении стоит последней (или first — первой)' },
    ],
    examples: [
      { write: '{initials %name}', prints: 'Иванов И. И.' },
      { write: '{initials %name place=before}', prints: 'И. И. Иванов' },
      { write: '{initials "Римский-Корсаков Николай Андреевич"}', prints: 'Римский-Корсаков Н. А.' },
      { write: '{initials "Алиев Вагиф Гейдар оглы"}', prints: 'Алиев В. Г.' },
      { write: '{initials "Анна Ли" surname=last}', prints: 'Ли А.' },
    ],
  },
  first: {
    title: 'Первое слово',
    help: 'Только первое слово, например имя из имени и фамилии.',
    args: TEXT_ARGS,
    examples: [
      { write: '{first %name}', prints: 'Иванов' },
      { write: '{first "Анна-Мария Петрова"}', prints: 'Анна-Мария' },
    ],
  },
};
