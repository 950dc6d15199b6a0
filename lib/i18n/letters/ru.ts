/**
 * Words about letters, in Russian: states as the Disk shows them, why a letter was not sent, and the lines that stand in every letter
 * below its own text.
 */
export const letters = {
  'state.no_address': 'Нет адреса',
  'state.wrong_address': 'Неверный адрес',
  'state.waiting': 'Письмо ждёт файлов',
  'state.scheduled': 'Письмо уйдёт позже',
  'state.due': 'Письмо в очереди',
  'state.retrying': 'Письмо: ещё попытка',
  'state.sending': 'Письмо отправляется',
  'state.sent': 'Письмо отправлено',
  'state.failed': 'Письмо не отправлено',
  'state.unknown': 'Письмо: неизвестно, ушло ли',
  'state.kept': 'Письмо не отправлено: почта не подключена',
  'failure.no_file': 'Ни один файл этого письма не удалось создать, или все они удалены или отозваны.',
  'failure.wrong_address': 'Адрес получателя неверен.',
  'failure.mailbox': 'Почтовый сервер получателя не принимает письма на этот адрес. Его ответ: {answer}',
  'failure.too_large': 'Письмо слишком большое для почтового сервера. Его ответ: {answer}',
  'failure.refused': 'Почтовый сервер отказался принять письмо. Его ответ: {answer}',
  'failure.login': 'Почтовый сервер не пустил: проверьте MAIL_URL и MAIL_FROM. Его ответ: {answer}',
  'failure.busy': 'Почтовый сервер пока не принимает письмо. Его ответ: {answer}',
  'failure.no_connection': 'Нет связи с почтовым сервером.',
  'failure.cut_off': 'Связь с почтовым сервером оборвалась, когда письмо было уже передано: неизвестно, ушло ли оно.',
  'failure.too_late': 'Прошло слишком много времени с первой попытки: повторная отправка могла бы стать вторым письмом.',
  'failure.gave_up': 'Письмо не удалось отправить за много попыток.',
  'failure.internal': 'При отправке письма на сервере произошла ошибка.',
  'failure.not_wanted': 'Почта не была подключена, а потом письмо решили не отправлять.',
  'failure.unknown': 'Письмо не отправлено.',
  'letter.links': { one: 'Файл можно открыть и по ссылке:', other: 'Файлы можно открыть и по ссылкам:' },
  'letter.links_only': {
    one: 'Файл слишком большой, чтобы приложить его к письму. Откройте его по ссылке:',
    other: 'Файлы слишком большие, чтобы приложить их к письму. Откройте их по ссылкам:',
  },
  'letter.more': { one: 'и ещё {count} файл:', few: 'и ещё {count} файла:', many: 'и ещё {count} файлов:', other: 'и ещё {count} файла:' },
} as const;
