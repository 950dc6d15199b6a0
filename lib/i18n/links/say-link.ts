/** What people read who open a file's link or the pick-up page. */
const texts = {
  ru: {
    waitTitle: 'Файл ещё не готов',
    waitText: 'Страница обновится сама, как только он будет создан. Если ничего не меняется больше минуты, проверьте ссылку.',
    awayTitle: 'Сервер ненадолго занят',
    awayText: 'Страница откроется сама, как только он ответит.',
    goneTitle: 'Файла больше нет',
    goneText: 'Его не удалось создать, или его убрали. Обратитесь к тому, кто дал вам эту ссылку.',
    closedTitle: 'Ссылка открывается только своим',
    closedText: 'Войдите под своей почтой или попросите файл у того, кто дал вам эту ссылку.',
    makingTitle: 'Файл создаётся',
    makingManyTitle: 'Файлы создаются',
    makingManyText: 'Готово: {ready} из {count}. Страница обновляется сама.',
    readyTitle: 'Файл готов',
    readyManyTitle: 'Файлы готовы',
    readyManyText: 'Готово: {ready} из {count}.',
    pickUp: 'Скачать {name}',
    pickUp_pdf: 'Скачать PDF',
    pickUp_jpg: 'Скачать картинкой, JPG',
    open: 'Открыть',
    signInText: 'Чтобы открыть, войдите.',
    signIn: 'Войти',
    noneTitle: 'Ничего не найдено',
    noneText: 'Ссылка неверна, или файлы удалены.',
  },
  en: {
    waitTitle: 'The file is not ready yet',
    waitText: 'This page reloads by itself as soon as it is made. If nothing changes for more than a minute, check the link.',
    awayTitle: 'The server is busy for a moment',
    awayText: 'This page opens by itself as soon as it answers.',
    goneTitle: 'The file is gone',
    goneText: 'It could not be made, or it was taken back. Ask whoever gave you this link.',
    closedTitle: 'This link opens for members only',
    closedText: 'Sign in with your e-mail, or ask whoever gave you this link for the file.',
    makingTitle: 'The file is being made',
    makingManyTitle: 'The files are being made',
    makingManyText: '{ready} of {count} are ready. This page reloads by itself.',
    readyTitle: 'The file is ready',
    readyManyTitle: 'The files are ready',
    readyManyText: '{ready} of {count} are ready.',
    pickUp: 'Download {name}',
    pickUp_pdf: 'Download as PDF',
    pickUp_jpg: 'Download as a picture, JPG',
    open: 'Open',
    signInText: 'Sign in to open.',
    signIn: 'Sign in',
    noneTitle: 'Nothing was found',
    noneText: 'The link is wrong, or the files were deleted.',
  },
} as const satisfies Record<'ru' | 'en', Record<string, string>>;

export type LinkText = keyof (typeof texts)['ru'];

export function sayLink(locale: 'ru' | 'en', key: LinkText, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[locale][key].replace(/\{(\w+)\}/g, (braces, name: string) => String(values[name] ?? braces));
}
