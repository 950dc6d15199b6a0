import { AppError } from '../../errors';

/** What every guesser tries first, besides runs of keys, runs of digits and repetitions, which are found by rule. */
const WELL_KNOWN = new Set(
  `password passw0rd password1 password12 password123 password1234 passwords mypassword letmein letmein1 welcome welcome1 welcome123 admin
  admin123 admin1234 administrator root toor master superman batman football baseball basketball princess sunshine iloveyou monkey
  dragon shadow michael jordan jennifer charlie trustno1 whatever starwars hello123 freedom computer internet samsung google facebook
  vkontakte microsoft corvette mustang cheese summer winter spring autumn secret secret123 changeme changeme1 default guest test test1234
  testtest testing temp temporary abc123 abcd1234 abc12345 a1b2c3d4 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc zaq12wsx q1w2e3r4 q1w2e3r4t5
  qwe123 qwe12345 qwerty1 qwerty12 qwerty123 qwerty1234 qweasdzxc asd123 zxc123 pass1234 pass word123 football1 liverpool chelsea arsenal
  barcelona juventus spartak zenit dinamo cska pokemon naruto minecraft fortnite killer hunter ranger hockey soccer tigger jessica ashley
  nicole daniel andrew thomas robert matthew anthony natasha marina svetlana katya nastya alexandr alexander dmitry sergey vladimir
  пароль пароль1 пароль12 пароль123 пароль1234 парольпароль админ админ123 администратор привет привет1 привет123 любовь солнышко солнце
  наташа марина светлана настя катюша зайчик котенок котёнок россия москва спартак зенит динамо школа учитель ученик диплом сертификат
  diploma diploma123 diplomas certificate school school1 school123 teacher teacher1 student student1 getcourse getcourse1 dimaker`.split(
    /\s+/,
  ),
);

const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  'qwertyuiopasdfghjklzxcvbnm',
  'йцукенгшщзхъфывапролджэячсмитьбю',
  '1234567890',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

/**
 * Throws `bad_request` with the reason `weak_password` for a password that is guessed at once: a well-known one, a run of keys or digits,
 * a repetition, or one made of what anybody knows of the account (`known`, such as its e-mail).
 */
export function assertStrong(password: string, known: readonly string[]): void {
  if (isWeak(password, known)) throw new AppError('bad_request', { reason: 'weak_password', field: 'password' });
}

function isWeak(password: string, known: readonly string[]): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (WELL_KNOWN.has(plain) || WELL_KNOWN.has(plain.replace(/[\d!@#$%.*_-]+$/, ''))) return true;
  if (/^(.{1,4})\1+.{0,3}$/su.test(plain)) return true;
  if (RUNS.some((run) => run.includes(plain) || [...run].reverse().join('').includes(plain))) return true;
  const parts = known.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((part) => part.length >= 4);
  return parts.some((part) => plain.replace(part, '').length <= 4);
}
