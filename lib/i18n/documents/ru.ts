/** Words about documents, in Russian: what laying out found, what elements and pages are called. Each issue says how to put it right. */
export const documents = {
  'issue.does_not_fit':
    'Текст выходит за рамку на {over} мм. Увеличьте рамку, уменьшите шрифт или включите «Уменьшать, чтобы поместилось».',
  'issue.shrunk_below_minimum': 'Чтобы текст поместился, он уменьшен до {percent} %. Увеличьте рамку или сократите текст.',
  'issue.text_cut': {
    one: 'Текст не поместился и обрезан: не напечатан {count} знак. Увеличьте рамку, уменьшите шрифт или сократите текст.',
    few: 'Текст не поместился и обрезан: не напечатано {count} знака. Увеличьте рамку, уменьшите шрифт или сократите текст.',
    many: 'Текст не поместился и обрезан: не напечатано {count} знаков. Увеличьте рамку, уменьшите шрифт или сократите текст.',
    other: 'Текст не поместился и обрезан: не напечатано {count} знака. Увеличьте рамку, уменьшите шрифт или сократите текст.',
  },
  'issue.missing_glyph': 'Ни в одном шрифте нет знаков: {characters}. Исправьте текст или выберите другой шрифт.',
  'issue.fallback_font': 'В выбранном шрифте нет знаков: {characters}. Они напечатаны шрифтом {family}.',
  'issue.missing_font': 'Шрифта «{family}» нет, текст напечатан другим. Выберите шрифт из списка.',
  'issue.missing_value': 'Нет значения для переменной %{variable}: на её месте пусто.',
  'issue.unreadable_value.date': 'Значение переменной %{variable} — не дата, поэтому напечатано как есть. Дату пишите так: 24.11.2026.',
  'issue.unreadable_value.number':
    'Значение переменной %{variable} — не число, поэтому напечатано как есть. Число пишите так: 12500 или 12,5.',
  'issue.unreadable_value.choice':
    'Значения переменной %{variable} нет среди её вариантов, поэтому напечатано как есть. Исправьте значение или добавьте такой вариант.',
  'issue.broken_picture': 'Изображение из переменной %{variable} не удалось прочитать, на его месте пусто. Нужен JPEG или PNG.',
  'issue.broken_picture.fixed': 'Изображение потеряно или испорчено, на его месте пусто. Загрузите его заново.',
  'issue.variable_not_latin':
    '«{written}» — не переменная и напечатано как есть: имя пишется латинскими буквами. Проверьте, нет ли в нём русских букв, похожих на латинские.',
  'issue.unknown_function':
    'Функции «{written}» нет, напечатано как есть. Есть date, number, random, default, upper, lower, title, initials и first. Чтобы напечатать фигурную скобку, напишите её дважды: {{.',
  'issue.bad_function': 'В функции «{written}» непонятно «{argument}», поэтому она напечатана как есть. Здесь нужно: {expected}.',
  'issue.bad_function.incomplete': 'Функция «{written}» написана не до конца, поэтому напечатана как есть. Не хватает: {expected}.',
  'issue.bad_function.not_a_date':
    'В функции «{written}» значение переменной {argument} — не дата, поэтому оно напечатано как есть. Дату пишите так: 24.11.2026.',
  'expected.value': 'переменная (%name), текст в кавычках ("текст") или другая функция',
  'expected.date_value': 'дата, например 24.11.2026',
  'expected.date_format': 'вид даты: long, short или знаки, например DD.MM.YYYY или HH:mm',
  'expected.date_option': 'years=…, months=… или days=… и целое число, например days=30, либо язык: lang=en',
  'expected.date_language': 'язык: lang=ru, lang=en, lang=en-US или lang=kk',
  'expected.draw_name': 'название кода из букв, цифр, _ и -, например code',
  'expected.sequence_name': 'название счёта из букв, цифр, _ и -, например diplomas',
  'expected.random_form': 'digits=…, letters=… или mixed=… и длина от 1 до 32, например digits=6',
  'expected.number_option': 'width=… (от 1 до 20), prefix="…" или suffix="…"',
  'expected.initials_option': 'surname=first, surname=last, place=before или place=after',
  'expected.nothing_more': 'ничего, это лишнее',
  'issue.missing_draw': 'Для «{written}» номер или код не получен, на его месте пусто. Создайте файл ещё раз.',
  'issue.qr_too_long':
    'Текст QR-кода слишком длинный ({bytes} байт), код не нарисован. Сократите текст или выберите меньшую защиту от повреждений.',
  'issue.unknown_element': 'Элементы типа «{type}» эта версия программы рисовать не умеет, на его месте рамка. Обновите программу.',

  'element.text': 'Текст',
  'element.image': 'Изображение',
  'element.qr': 'QR-код',
  'element.rectangle': 'Прямоугольник',
  'element.ellipse': 'Овал',
  'element.line': 'Линия',
  'element.unknown': 'Неизвестный элемент',
  'element.background': 'Фон листа',

  'function.date': 'дата',
  'function.number': 'номер',
  'function.random': 'код',
  'function.other': 'текст',

  'page.a4-landscape': 'A4, альбомный',
  'page.a4-portrait': 'A4, книжный',
  'page.a5-landscape': 'A5, альбомный',
  'page.a5-portrait': 'A5, книжный',
  'page.a3-landscape': 'A3, альбомный',
  'page.a3-portrait': 'A3, книжный',
  'page.letter-landscape': 'Letter, альбомный',
  'page.letter-portrait': 'Letter, книжный',
  'page.post': 'Пост, 1080 × 1350',
  'page.story': 'История, 1080 × 1920',
  'page.screen': 'Экран, 1920 × 1080',

  'document.not_a_document': 'Это не документ.',
  'document.newer_schema': 'Документ сохранён более новой версией программы. Обновите программу.',
  'document.invalid': 'В документе есть ошибка ({path}): {problem}.',
} as const;
