import { describe, expect, it } from 'vitest';
import { timeZoneChoices } from './time-zones';

const NOW = new Date('2026-11-24T12:00:00Z');
const find = (locale: 'ru' | 'en', name: string) => timeZoneChoices(locale, 'Europe/Moscow', NOW).find(({ value }) => value === name);

describe('clocks to choose from', () => {
  it('are called as people of the language call them, with their distance from UTC', () => {
    expect(find('ru', 'Europe/Moscow')).toMatchObject({ label: 'Москва', detail: 'UTC+3' });
    expect(find('en', 'Asia/Omsk')).toMatchObject({ label: 'Omsk', detail: 'UTC+6' });
    expect(find('en', 'America/St_Johns')).toMatchObject({ detail: 'UTC−3:30' });
  });

  it('stand from west to east', () => {
    const all = timeZoneChoices('ru', 'Europe/Moscow', NOW).map(({ value }) => value);
    expect(all.indexOf('America/New_York')).toBeLessThan(all.indexOf('Europe/Moscow'));
    expect(all.indexOf('Europe/Moscow')).toBeLessThan(all.indexOf('Asia/Vladivostok'));
  });

  it('hold the one that is chosen, whatever it is called today', () => {
    expect(timeZoneChoices('ru', 'Asia/Kolkata', NOW).filter(({ value }) => value === 'Asia/Kolkata')).toHaveLength(1);
    expect(timeZoneChoices('ru', 'UTC', NOW).filter(({ value }) => value === 'UTC')).toHaveLength(1);
  });
});
