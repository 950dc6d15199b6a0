/**
 * What a caller is told, in Russian: refusals by code, or `code.reason` where the reason changes what to do; warnings by code.
 * Each says what is wrong and how to put it right. Braces name values of the refusal or warning.
 */
export const calls = {
  refusals: {
    no_secure: 'Не передан токен: добавьте в запрос параметр secure. Токен создаётся на странице «Токены API».',
    bad_secure: 'Такого токена нет. Скопируйте его заново со страницы «Токены API».',
    'bad_secure.letter':
      'В токене (secure) на месте {position} стоит «{letter}»: в токене бывают только латинские буквы, цифры и знаки. Скопируйте его заново со страницы «Токены API».',
    'bad_secure.length': 'В токене (secure) должно быть 36 знаков, а передано {length}. Скопируйте его заново со страницы «Токены API».',
    'bad_secure.twice': 'Токен (secure) передан дважды с разными значениями. Оставьте один.',
    'bad_secure.type': 'Токен (secure) должен быть строкой.',
    secure_disabled: 'Токен выключен. Включите его на странице «Токены API» или возьмите другой.',
    'secure_disabled.expired': 'Срок токена истёк. Создайте новый на странице «Токены API».',
    'secure_disabled.post':
      'Этот токен принимает только POST, а запрос пришёл методом {method}. Выберите метод POST или разрешите GET на странице «Токены API».',
    api_disabled: 'Приём запросов через API выключен. Включите его: «Настройки» → «Принимать запросы через API».',
    no_doc_id: 'Не передан документ: добавьте в запрос параметр doc_id. ID документа виден в адресной строке, когда документ открыт.',
    doc_not_found: 'Документа с таким doc_id нет. ID документа виден в адресной строке, когда документ открыт.',
    'doc_not_found.twice': 'Параметр doc_id передан дважды с разными значениями. Оставьте один.',
    'doc_not_found.type': 'Параметр doc_id должен быть строкой.',
    doc_in_trash: 'Документ «{document}» в корзине. Верните его из корзины или укажите другой doc_id.',
    no_mask: 'Не передано ни одной переменной: добавьте mask_<переменная> (например, mask_name=Анна) или mask.',
    bad_mask_json: 'Параметр mask должен быть массивом JSON из объектов, например [{"%name":"Анна"}].',
    'bad_mask_json.syntax': 'Параметр mask — не JSON: ошибка у знака {position}. Пример: [{"%name":"Анна"}].',
    'bad_mask_json.body': 'Тело запроса — не JSON с параметрами. Пример: {"doc_id":"…","mask":[{"%name":"Анна"}]}.',
    'bad_mask_json.multipart': 'Тело запроса (multipart/form-data) оборвано или записано с ошибкой.',
    'bad_mask_json.empty': 'В параметре mask нет ни одной строки, поэтому создавать нечего.',
    'bad_mask_json.row': 'В параметре mask элемент {row} — не объект. Каждый файл описывается объектом, например {"%name":"Анна"}.',
    'bad_mask_json.nested':
      'В параметре mask значение переменной %{variable} (строка {row}) — список или объект, а должно быть текстом или числом.',
    mail_not_found: 'Шаблона письма с таким mail_id нет. ID шаблона виден в адресной строке, когда шаблон открыт.',
    'mail_not_found.twice': 'Параметр mail_id передан дважды с разными значениями. Оставьте один.',
    'mail_not_found.type': 'Параметр mail_id должен быть строкой.',
    bad_email_send: 'Параметр email_send может быть onfinish, oncreate или timeout, а передано «{value}».',
    'bad_email_send.twice': 'Параметр email_send передан дважды с разными значениями. Оставьте один.',
    bad_email_timeout:
      'Для email_send=timeout передайте email_timeout_value: число и единицу (m, h или d), например 2h, или email_timeout_timestamp.',
    'bad_email_timeout.unit':
      'В email_timeout_value передано {value} без единицы. Добавьте m (минуты), h (часы) или d (дни), например {value}h.',
    'bad_email_timeout.form':
      'В email_timeout_value передано «{value}», а нужно целое число и единица: m (минуты), h (часы) или d (дни), например 2h.',
    'bad_email_timeout.twice': 'Параметр {parameter} передан дважды с разными значениями. Оставьте одно.',
    'bad_email_timeout.type': 'Параметр {parameter} должен быть числом.',
    'bad_email_timeout.timestamp':
      'В email_timeout_timestamp передано «{value}», а нужно время unix: число секунд с 1 января 1970 года, например 1767225600.',
    'bad_email_timeout.far': 'Письмо нельзя отложить больше чем на год. Укажите время ближе.',
    bad_folder: 'Параметр folder_id должен быть ID папки Диска, её названием или путём, например Курсы/Май.',
    'bad_folder.id': 'Параметр folder_id («{folder}») похож на ID папки, но записан с ошибкой. Скопируйте ID заново.',
    'bad_folder.depth': 'В пути folder_id больше {max} папок.',
    'bad_folder.dots': 'В пути folder_id не бывает «{folder}».',
    'bad_folder.length': 'Название папки в folder_id длиннее {max} знаков.',
    'bad_folder.twice': 'Параметр folder_id передан дважды с разными значениями. Оставьте один.',
    'bad_folder.type': 'Параметр folder_id должен быть строкой.',
    bad_page_id: 'Параметр page_id — номера листов от 0 через запятую, например 0,2.',
    'bad_page_id.form': 'Параметр page_id — номера листов от 0 через запятую, например 0,2, а передано «{page}».',
    'bad_page_id.range': 'Листа {page} в документе нет: листов {count}, счёт с 0.',
    bad_image: 'Изображение не подходит. Нужен JPEG или PNG до 5 МБ и 40 мегапикселей.',
    'bad_image.variable': 'Изображение в переменной %{variable} (строка {row}) не подходит. Нужен JPEG или PNG до 5 МБ и 40 мегапикселей.',
    'bad_image.data':
      'Изображение в переменной %{variable} (строка {row}) записано с ошибкой. Нужно data:image/png;base64,… или data:image/jpeg;base64,…',
    'bad_image.text':
      'В переменной %{variable} (строка {row}) должно быть изображение: data:image/png;base64,… или data:image/jpeg;base64,…',
    'bad_image.link':
      'В переменной %{variable} (строка {row}) ссылка: изображения по ссылкам этот сервер пока не загружает. Передайте само изображение: data:image/png;base64,…',
    bad_font: 'Шрифт не подходит: файл повреждён или это не TrueType и не OpenType.',
    idempotency_mismatch: 'С этим idempotency_key уже был другой запрос. Возьмите новый ключ.',
    too_large: 'Запрос слишком большой. Разделите его на несколько.',
    'too_large.body': 'Тело запроса больше {max} байт. Разделите строки mask на несколько запросов.',
    'too_large.rows': 'В mask {given} строк, а в одном запросе может быть не больше {max}. Разделите строки на несколько запросов.',
    'too_large.variables': 'В строке {row} {given} переменных, а может быть не больше {max}.',
    'too_large.value': 'Значение переменной %{variable} (строка {row}) длиннее {max} знаков. Сократите его.',
    'too_large.picture': 'Изображение в переменной %{variable} (строка {row}) больше {max} байт. Уменьшите его.',
    rate_limited: 'Слишком много запросов без верного токена. Повторите позже.',
    internal:
      'На сервере произошла ошибка, файлы не созданы. Повторите запрос; если не поможет, сообщите владельцу сервера номер {requestId}.',
    bad_request: 'Запрос составлен неверно.',
    not_signed_in: 'Войдите, чтобы продолжить.',
    bad_login: 'Почта или пароль не подходят.',
    forbidden: 'На это нет прав.',
    not_found: 'Ничего не найдено: ссылка неверна или файл удалён.',
    gone: 'Файл создать не удалось, или он отозван.',
    conflict: 'Пока вы работали, это изменил кто-то ещё. Обновите страницу.',
    unavailable: 'Сервер занят. Повторите позже.',
  },
  warnings: {
    bad_encoding: 'Часть запроса — не UTF-8: вместо непонятных байтов стоит знак «\ufffd».',
    placeholder_cut: 'Поле {name} пришло незаполненным ({object.…}) и оставлено пустым.',
    variable_ignored: 'Переменная «{name}» пропущена: имя пишется латинскими буквами, цифрами и знаком _ и начинается с буквы.',
    missing_value: 'Нет значения для переменной %{variable}: на её месте пусто.',
    unused_variable: 'Переменной %{variable} в документе нет, поэтому её значение не напечатано.',
    no_variables: 'В документе нет переменных: все файлы будут одинаковы.',
    folder_created: 'Папки с таким folder_id не было; создана папка «{name}».',
    repeated: 'Такой же запрос только что был: возвращён его ответ, второй раз ничего не создано и не отправлено.',
    mail_not_connected: 'Письмо не отправлено: почта на этом сервере не подключена.',
  },
} as const;
