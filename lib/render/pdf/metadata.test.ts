import { expect, it } from 'vitest';
import { infoDictionary, xmpPacket } from './metadata';

const facts = {
  title: 'Тест <&>\u0001',
  lang: 'ru',
  created: { year: 2026, month: 1, day: 2, hour: 3, minute: 4, second: 5, offset: -210 },
};

it('the information dictionary has title, producer and a date with its offset', () => {
  expect(infoDictionary({ ...facts, title: 'Test' })).toBe(
    "<</Title(Test)/Producer(Diploma Maker)/CreationDate(D:20260102030405-03'30')>>",
  );
});

it('XMP says the same, and holds no character that XML forbids', () => {
  const packet = xmpPacket(facts);
  expect(packet).toContain('<rdf:li xml:lang="x-default">Тест &lt;&amp;&gt;</rdf:li>');
  expect(packet).toContain('<xmp:CreateDate>2026-01-02T03:04:05-03:30</xmp:CreateDate>');
  expect(packet).toContain('<pdf:Producer>Diploma Maker</pdf:Producer>');
});
