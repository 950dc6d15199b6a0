import { describe, expect, test } from 'vitest';
import type { DescribedVariable } from './described-variables';
import { SAMPLE_PEOPLE, samplePersonValues, type SamplePerson } from './sample-people';

function person(id: SamplePerson['id']): SamplePerson {
  const found = SAMPLE_PEOPLE.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

function valueOf(id: SamplePerson['id'], variable: Partial<DescribedVariable> & { name: string }): string | undefined {
  return samplePersonValues(person(id), [{ title: '', sample: '', kind: 'text', options: [], default: '', ...variable }]).get(
    variable.name,
  );
}

describe('a sample person', () => {
  test.each([
    ['name', 'Королёв Фёдор Семёнович'],
    ['fio', 'Королёв Фёдор Семёнович'],
    ['user_full_name', 'Королёв Фёдор Семёнович'],
    ['last_name', 'Королёв'],
    ['lastName', 'Королёв'],
    ['first_name', 'Фёдор'],
    ['otchestvo', 'Семёнович'],
    ['city', 'Орёл'],
  ])('fills %%%s by its name', (name, value) => {
    expect(valueOf('yo', { name })).toBe(value);
  });

  test.each([
    ['Город участника', 'Орёл'],
    ['Фамилия, имя, отчество', 'Королёв Фёдор Семёнович'],
    ['Имя', 'Фёдор'],
  ])('fills a variable with a name that says nothing by its title «%s»', (title, value) => {
    expect(valueOf('yo', { name: 'x1', title })).toBe(value);
  });

  test('is not taken for what only sounds alike', () => {
    expect(valueOf('yo', { name: 'capacity', sample: '40' })).toBe('40');
  });

  test('leaves what is not about a person as its author has shown it', () => {
    expect(valueOf('yo', { name: 'level', sample: 'с отличием' })).toBe('с отличием');
    expect(valueOf('yo', { name: 'date', sample: '1 мая' })).toBe('1 мая');
    expect(valueOf('yo', { name: 'level', title: 'Уровень' })).toBe('Уровень');
    expect(valueOf('yo', { name: 'photo', sample: 'key', kind: 'picture' })).toBe('key');
  });

  test('has one of the values of a list: the longest, where all is long', () => {
    const grade = { name: 'grade', kind: 'choice', sample: 'хорошо', options: ['хорошо', 'с отличием', 'зачтено'] } as const;
    expect([valueOf('yo', grade), valueOf('longest', grade)]).toEqual(['хорошо', 'с отличием']);
  });

  test('may have no city, though there is a sample of one', () => {
    expect(valueOf('no_city', { name: 'city', sample: 'Москва' })).toBe('');
  });

  test('with the longest name has the longest of all', () => {
    const [longest = 0, ...others] = SAMPLE_PEOPLE.map(({ id }) => valueOf(id, { name: 'name' })?.length ?? 0);
    expect(longest).toBeGreaterThan(Math.max(...others));
  });
});
