/** Words in Russian of the frame of every page and what all of them share. */
export const shell = {
  'ui.app': 'Diploma Maker',
  'ui.skip': 'К содержанию',
  'ui.language': 'Язык',
  'ui.nav': 'Разделы',
  'ui.nav.documents': 'Документы',
  'ui.nav.disk': 'Диск',
  'ui.sign_out': 'Выйти',
  'ui.copied': 'Скопировано',
  'ui.copy_failed': 'Не удалось скопировать',
  'ui.try_again': 'Повторить',
  'ui.not_found.title': 'Такой страницы нет',
  'ui.not_found.more': 'Возможно, документ удалили или адрес скопировали не целиком.',
  'ui.not_found.home': 'К документам',
  'ui.error.title': 'Что-то пошло не так',
  'ui.error.more': 'Мы записали ошибку в журнал сервера. Попробуйте ещё раз.',
} as const;
