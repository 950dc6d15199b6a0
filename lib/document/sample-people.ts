import type { DescribedVariable } from './described-variables';

/** What a person's data are called, whatever the variable is. */
type Role =
  | 'fullName'
  | 'surname'
  | 'firstName'
  | 'patronymic'
  | 'city'
  | 'email'
  | 'phone'
  | 'date'
  | 'course'
  | 'organisation'
  | 'position'
  | 'count';

export interface SamplePerson {
  /** What is hard about this person. */
  readonly id: 'longest' | 'yo' | 'double' | 'kazakh' | 'no_city';
  readonly surname: string;
  readonly firstName: string;
  readonly patronymic: string;
  readonly city: string;
  readonly course: string;
}

/** People whose data break diplomas: who looks right with all five looks right with nearly everyone. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    id: 'longest',
    surname: 'Христорождественская',
    firstName: 'Александра-Виктория',
    patronymic: 'Максимилиановна',
    city: 'Петропавловск-Камчатский',
    course: 'Управление образовательными проектами и методическое сопровождение онлайн-обучения',
  },
  { id: 'yo', surname: 'Королёв', firstName: 'Фёдор', patronymic: 'Семёнович', city: 'Орёл', course: 'Съёмка и монтаж' },
  {
    id: 'double',
    surname: 'Новикова-Петровская',
    firstName: 'Мария',
    patronymic: 'Олеговна',
    city: 'Ростов-на-Дону',
    course: 'Основы фотографии',
  },
  { id: 'kazakh', surname: 'Әлімқұлова', firstName: 'Гүлнұр', patronymic: 'Өмірбекқызы', city: 'Өскемен', course: 'Қазақ тілі' },
  { id: 'no_city', surname: 'Ли', firstName: 'Анна', patronymic: '', city: '', course: 'Основы фотографии' },
];

/**
 * What this person's file would be made from. A variable is understood by its name, otherwise by its title; one that is neither, like one
 * that says nothing of the person, keeps its sample, or stands for itself. One of a list is its sample, and the longest
 * of the list for whoever has the longest of everything. Pictures keep their samples.
 */
export function samplePersonValues(person: SamplePerson, variables: readonly DescribedVariable[]): ReadonlyMap<string, string> {
  return new Map(variables.map((variable) => [variable.name, valueFor(person, variable)]));
}

function valueFor(person: SamplePerson, { name, title, sample, kind, options }: DescribedVariable): string {
  if (kind === 'picture') return sample;
  if (options.length > 0) return person.id === 'longest' ? longestOf(options) : sample;
  const role = roleOf(name, title) ?? ROLE_OF_KIND[kind];
  if (role === undefined) return sample || title || name;
  return isPersonal(role) ? personal(person, role) : sample || USUAL[role];
}

const ROLE_OF_KIND = { text: undefined, number: 'count', date: 'date', choice: undefined } as const satisfies Partial<
  Record<DescribedVariable['kind'], Role | undefined>
>;

function longestOf(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest));
}

type PersonalRole = Exclude<Role, keyof typeof USUAL>;

/** Data in a form that the document's author may have chosen on purpose, so that a sample of theirs is better. */
const USUAL = {
  email: 'anna.konstantinova@example.ru',
  phone: '+7 900 000-00-00',
  date: '30.09.2026',
  organisation: 'Школа',
  position: 'руководитель',
  count: '72',
} as const;

function isPersonal(role: Role): role is PersonalRole {
  return !Object.hasOwn(USUAL, role);
}

function personal(person: SamplePerson, role: PersonalRole): string {
  if (role !== 'fullName') return person[role];
  return [person.surname, person.firstName, person.patronymic].filter((part) => part !== '').join(' ');
}

/** The first that fits decides: `last_name` is a surname before it is a name. Names are looked at word by word: `capacity` is no city. */
const BY_NAME: readonly (readonly [Role, RegExp])[] = [
  ['fullName', /(^|_)(fio|full_?name|fullname)(_|$)/],
  ['patronymic', /(^|_)(patronymic|otchestvo|middle_?name)(_|$)/],
  ['surname', /(^|_)(surname|familiya|familia|last_?name|family_?name)(_|$)/],
  ['firstName', /(^|_)(first_?name|given_?name|imya)(_|$)/],
  ['email', /(^|_)(e_?mail|pochta)(_|$)/],
  ['phone', /(^|_)(phone|tel|telefon)(_|$)/],
  ['city', /(^|_)(city|town|gorod)(_|$)/],
  ['date', /(^|_)(date|data|day)(_|$)/],
  ['course', /(^|_)(course|kurs|program|programma|training|tema)(_|$)/],
  ['organisation', /(^|_)(company|organi[sz]ation|school|shkola|kompaniya)(_|$)/],
  ['position', /(^|_)(position|dolzhnost)(_|$)/],
  ['count', /(^|_)(hours|chasy|chasov|score|ball|bally|number|nomer)(_|$)/],
  ['fullName', /(^|_)name(_|$)/],
];

const BY_TITLE: readonly (readonly [Role, RegExp])[] = [
  ['fullName', /фио|ф\. ?и\. ?о|имя.*фамили|фамили.*имя|full name/],
  ['patronymic', /отчество/],
  ['surname', /фамили|last name|surname/],
  ['city', /город|city/],
  ['email', /почта|e-?mail/],
  ['phone', /телефон|phone/],
  ['date', /(^| )дата|(^| )date/],
  ['course', /курс|программ|обучени|course/],
  ['organisation', /организаци|компани|школ|company|school/],
  ['position', /должность/],
  ['count', /час|балл|номер|hours|score|number/],
  ['firstName', /(^| )имя|first name/],
  ['fullName', /(^| )name/],
];

function roleOf(name: string, title: string): Role | undefined {
  const words = name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  return found(BY_NAME, words) ?? found(BY_TITLE, title.toLowerCase());
}

function found(signs: readonly (readonly [Role, RegExp])[], text: string): Role | undefined {
  return signs.find(([, sign]) => sign.test(text))?.[0];
}
