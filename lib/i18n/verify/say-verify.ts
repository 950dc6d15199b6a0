import { putIn, type Locale, type PhraseValues } from '../phrase';

/** What people read who check a file by the code printed on it. */
const texts = {
  ru: {
    valid: 'Документ подлинный',
    validText: 'Он выдан и действует. Сравните изображение с тем, что у вас в руках.',
    replaced: 'Документ заменён',
    replacedText: '{date} его создали заново. Действует только вид, показанный здесь; прежние копии недействительны.',
    againText: 'Сейчас его создают заново. Новый вид появится здесь сам.',
    withdrawn: 'Документ отозван',
    withdrawnText: 'С {date} он больше не действует. За разъяснением обратитесь к тому, кто его выдал.',
    name: 'Название',
    document: 'Документ',
    date: 'Дата',
    code: 'Код проверки',
    picture: 'Изображение первого листа: {name}',
    making: 'Документ ещё создаётся',
    makingText: 'Страница обновится сама, как только он будет готов.',
    none: 'Такого документа нет',
    noneText:
      'Проверьте адрес: в коде 16 знаков, латинские буквы и цифры, без I, O, 0 и 1. Если адрес верный, документ удалён или никогда не выдавался.',
  },
  en: {
    valid: 'This document is genuine',
    validText: 'It was issued and is valid. Compare the picture with what you hold in your hands.',
    replaced: 'This document was replaced',
    replacedText: 'It was made again on {date}. Only what is shown here is valid; earlier copies are not.',
    againText: 'It is being made again right now. The new one appears here by itself.',
    withdrawn: 'This document was withdrawn',
    withdrawnText: 'It has not been valid since {date}. Ask whoever issued it for the reason.',
    name: 'Name',
    document: 'Document',
    date: 'Date',
    code: 'Verification code',
    picture: 'Picture of the first page: {name}',
    making: 'This document is still being made',
    makingText: 'This page reloads by itself as soon as it is ready.',
    none: 'There is no such document',
    noneText:
      'Check the address: the code has 16 Latin letters and digits, without I, O, 0 and 1. If the address is right, the document was deleted or never issued.',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export type VerifyText = keyof (typeof texts)['ru'];

export function sayVerify(locale: Locale, key: VerifyText, values: PhraseValues = {}): string {
  return putIn(locale, texts[locale][key], values);
}
