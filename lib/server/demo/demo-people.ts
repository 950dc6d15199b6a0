/** Whose diplomas lie on the Disk of a fresh installation; made up, and chosen to be hard on a layout. */
export const DEMO_PEOPLE = [
  { name: 'Щербакова Алёна Юрьевна', city: 'Санкт-Петербург', level: 'с отличием', portrait: 'portrait-1.jpg' },
  { name: 'Иванов Пётр Ильич', city: 'Орёл', level: 'хорошо', portrait: 'portrait-2.jpg' },
  { name: 'Әмірханова Гүлнұр Қуанышқызы', city: 'Нұр-Сұлтан', level: 'отлично', portrait: 'portrait-3.jpg' },
  { name: 'Римская-Корсакова Евангелина Всеволодовна', city: 'Петропавловск-Камчатский', level: 'с отличием', portrait: 'portrait-4.jpg' },
  { name: 'Ким Юн', city: '', level: 'хорошо', portrait: 'portrait-5.jpg' },
] as const;
