/** Words in Russian of signing in. */
export const signIn = {
  'ui.sign_in.email': 'Электронная почта',
  'ui.sign_in.password': 'Пароль',
  'ui.sign_in.show_password': 'Показать пароль',
  'ui.sign_in.hide_password': 'Скрыть пароль',
  'ui.sign_in.wrong': 'Почта или пароль не подошли. Проверьте раскладку и Caps Lock и попробуйте ещё раз.',
  'ui.sign_in.failed': 'Сервер не ответил. Проверьте соединение и попробуйте ещё раз.',
  'ui.sign_in.sample_name': 'Анна Белова',
  'ui.sign_in.too_many': 'Слишком много неверных паролей. Подождите 15 минут или войдите по ссылке из письма.',
  'ui.sign_in.new_password': 'Новый пароль',
  'ui.sign_in.new_password_hint': 'Не меньше 8 знаков. Три-четыре случайных слова — легко запомнить и трудно подобрать.',
  'ui.sign_in.too_short': 'Пароль короче 8 знаков.',
  'ui.sign_in.bad_email': 'Это не похоже на адрес почты. Пример: anna@school.ru',
  'ui.sign_in.no_school': 'Напишите название школы, до 200 знаков.',
} as const;
