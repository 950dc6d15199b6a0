const LATIN = Array.from({ length: 0x7f - 0x20 }, (_, n) => String.fromCharCode(0x20 + n));
const CAPITALS = [...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'];
const SMALL = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'];
/** Letters of neighbouring alphabets that names written in Russian texts bring along. */
const NEIGHBOURS = [...'ЄєІіЇїҐґЎў'];
const TYPOGRAPHY = [...'\u00a0«»„“”‘’–—…№·•§©®™°×±−'];

/**
 * What is shaped to find the glyphs of a face's base subset, in three steps. Adding to these lists is always safe: parts are named by their
 * content, and made files keep theirs.
 */
export const SEED_CHARACTERS: readonly string[] = [...LATIN, ...CAPITALS, ...SMALL, ...NEIGHBOURS, ...TYPOGRAPHY];

/** Letters at the start, inside and at the end of words, and doubled: where scripts choose other forms. */
export const SEED_PAIRS: readonly string[] = [
  ...SMALL.flatMap((letter) => [`о${letter}`, `${letter}о`, `н${letter}н`, letter + letter]),
  ...CAPITALS.flatMap((letter) => [`${letter}а`, `${letter}о`, `${letter}р`, `О${letter}`, `${letter}А`]),
  ...'fi fl ff ffi ffl fj Th tt Qu'.split(' '),
];

const NAMES = [
  ...'Александр Алексей Алёна Алина Анастасия Анатолий Андрей Анна Антон Арсений Артём Богдан Борис Вадим Валентина Валерий Варвара'.split(
    ' ',
  ),
  ...'Василий Вера Вероника Виктор Виктория Виталий Владимир Владислав Вячеслав Галина Геннадий Георгий Глеб Григорий Дарья Денис'.split(
    ' ',
  ),
  ...'Дмитрий Евгений Евгения Егор Екатерина Елена Елизавета Жанна Захар Зинаида Зоя Иван Игорь Илья Инна Ирина Кирилл Константин'.split(
    ' ',
  ),
  ...'Ксения Лариса Лев Леонид Лидия Любовь Людмила Маргарита Марина Мария Максим Матвей Михаил Надежда Наталья Никита Николай Нина'.split(
    ' ',
  ),
  ...'Оксана Олег Олеся Ольга Павел Пётр Полина Раиса Роман Ростислав Руслан Савелий Светлана Семён Сергей София Станислав Степан'.split(
    ' ',
  ),
  ...'Таисия Тамара Татьяна Тимофей Тимур Ульяна Фёдор Филипп Харитон Эдуард Эльвира Эмма Юлия Юрий Яков Яна Ярослав Щукин Шульц'.split(
    ' ',
  ),
  ...'Иванов Иванова Петров Петрова Сидорова Кузнецов Попов Смирнова Васильев Соколова Михайлов Новиков Фёдорова Морозов Волкова'.split(
    ' ',
  ),
  ...'Александрович Алексеевна Андреевич Владимировна Дмитриевич Евгеньевна Ивановна Игоревич Ильинична Михайлович Николаевна'.split(' '),
  ...'Олегович Павловна Петрович Сергеевна Юрьевич Юрьевна Щербакова Цветкова Чайковский Жукова Журавлёв Хомяков Объедков'.split(' '),
  ...'Москва Санкт-Петербург Казань Екатеринбург Нижний Новгород Челябинск Красноярск Воронеж Пермь Уфа Омск Сочи'.split(' '),
];
const WORDS = [
  ...'Диплом Сертификат Грамота Благодарность Свидетельство Удостоверение Участник Участница Победитель Лауреат Призёр'.split(' '),
  ...'награждается вручается подтверждает успешно завершил завершила прошёл прошла обучение программу курса объёмом часов академических'.split(
    ' ',
  ),
  ...'января февраля марта апреля мая июня июля августа сентября октября ноября декабря года степени место баллов уровень директор'.split(
    ' ',
  ),
  ...'повышение квалификации профессиональная переподготовка дизайн разработка маркетинг психология подъезд съёмка вьюга'.split(' '),
  ...'Certificate Diploma awarded to of the official first office afflict Anna John Kate Maria Peter William Tom AVATAR To Wy'.split(' '),
];

/** For faces that do have such forms: words as they stand on diplomas, names above all, since names are what differs from file to file. */
export const SEED_WORDS: readonly string[] = [...NAMES, ...WORDS, ...[...NAMES, ...WORDS].map((word) => word.toUpperCase())];
