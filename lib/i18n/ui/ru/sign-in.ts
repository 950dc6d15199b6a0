/** Words in Russian of signing in. */
export const signIn = {
  'ui.sign_in.title': 'Вход',
  'ui.sign_in.welcome': 'С возвращением',
  'ui.sign_in.lead': 'Войдите, чтобы делать дипломы и сертификаты.',
  'ui.sign_in.email': 'Электронная почта',
  'ui.sign_in.password': 'Пароль',
  'ui.sign_in.show_password': 'Показать пароль',
  'ui.sign_in.hide_password': 'Скрыть пароль',
  'ui.sign_in.submit': 'Войти',
  'ui.sign_in.busy': 'Входим…',
  'ui.sign_in.wrong': 'Почта или пароль не подошли. Проверьте раскладку и Caps Lock и попробуйте ещё раз.',
  'ui.sign_in.failed': 'Сервер не ответил. Проверьте соединение и попробуйте ещё раз.',
  'ui.sign_in.demo_title': 'Есть пример для знакомства',
  'ui.sign_in.demo':
    'Почту и пароль для входа сервер напечатал в своём журнале при запуске; они же лежат в файле demo.json в папке данных.',
  'ui.sign_in.pitch': 'Ссылка из GetCourse превращается в готовый диплом',
  'ui.sign_in.pitch_more': 'Один раз оформите документ — имена, курсы и фото подставятся сами.',
  'ui.sign_in.sample_kind': 'ДИПЛОМ',
  'ui.sign_in.sample_name': 'Анна Белова',
  'ui.sign_in.sample_course': 'прошла курс «Основы акварели»',
} as const;
