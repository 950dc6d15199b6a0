/** Made-up Russian graduates for measurements; the same seed gives the same people. */
export interface Person {
  readonly name: string;
  readonly city: string;
  readonly course: string;
  readonly level: string;
  readonly date: string;
  readonly serial: string;
}

const SURNAMES = (
  'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев ' +
  'Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв ' +
  'Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров ' +
  'Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев Тимофеев Фомин Чернов Абрамов ' +
  'Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров'
).split(' ');
const WOMEN =
  'Анна Мария Елена Ольга Наталья Ирина Татьяна Светлана Екатерина Юлия Алёна Ксения Дарья Полина Варвара Василиса Софья Вероника Евгения Александра Ульяна Любовь Зоя Яна Эмилия'.split(
    ' ',
  );
const MEN =
  'Александр Дмитрий Максим Сергей Андрей Алексей Артём Илья Кирилл Михаил Никита Матвей Роман Егор Арсений Иван Денис Евгений Даниил Тимофей Пётр Фёдор Юрий Ярослав Эдуард'.split(
    ' ',
  );
const FATHERS =
  'Александр Дмитрий Максим Сергей Андрей Алексей Артём Кирилл Михаил Роман Егор Арсений Иван Денис Евгений Юрий Ярослав Эдуард Олег Виктор'.split(
    ' ',
  );
const CITIES =
  'Москва;Санкт-Петербург;Новосибирск;Екатеринбург;Казань;Нижний Новгород;Челябинск;Самара;Омск;Ростов-на-Дону;Уфа;Красноярск;Воронеж;Пермь;Волгоград;Йошкар-Ола;Орёл;Щёлково;Южно-Сахалинск;Петропавловск-Камчатский'.split(
    ';',
  );
const COURSES =
  'Современная типографика и вёрстка документов для начинающих;Управление проектами в образовательных организациях: от идеи до результата;Основы финансовой грамотности для предпринимателей и самозанятых;Психология общения с трудными клиентами и разрешение конфликтов;Цифровой маркетинг: стратегия, аналитика и продвижение онлайн-школы;Методика преподавания русского языка как иностранного'.split(
    ';',
  );
const LEVELS = ['с отличием', 'продвинутый уровень', 'базовый уровень', 'уровень «эксперт»'];
const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** mulberry32: a small seeded generator, so that every run and every system gets the same people. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` people, no two alike. */
export function people(count: number, seed = 1): Person[] {
  const random = generator(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const woman = random() < 0.6;
    const surname = pick(SURNAMES) + (random() < 0.08 ? `-${pick(SURNAMES)}` : '');
    const ending = woman ? surname.replace(/(?=-|$)/g, 'а') : surname;
    const father = pick(FATHERS).replace(/[йь]$/, 'е');
    const patronymic = father + (woman ? (father.endsWith('е') ? 'вна' : 'овна') : father.endsWith('е') ? 'вич' : 'ович');
    return {
      name: `${ending} ${pick(woman ? WOMEN : MEN)} ${patronymic}`,
      city: pick(CITIES),
      course: pick(COURSES),
      level: pick(LEVELS),
      date: `${1 + Math.floor(random() * 28)} ${pick(MONTHS)} ${2024 + Math.floor(random() * 3)} г.`,
      serial: `ДП-${String(100_000 + index * 7 + Math.floor(random() * 7))}`,
    };
  });
}
