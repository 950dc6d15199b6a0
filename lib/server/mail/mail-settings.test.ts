import { describe, expect, it } from 'vitest';
import { readMailSettings } from './mail-settings';

const read = (mailUrl?: string, mailFrom?: string) => readMailSettings({ mailUrl, mailFrom });
const MEGABYTE = 1024 * 1024;

describe('mail settings', () => {
  it('without any keep letters on the server', () => {
    expect(read()).toEqual({
      way: { kind: 'outbox' },
      sender: { name: undefined, address: 'no-reply@mail.invalid' },
      maxBytes: 10 * MEGABYTE,
    });
  });

  it('of SMTP give server, log-in and sender', () => {
    expect(read('smtps://anna%40example.org:p%3Ass@mail.example.org')).toEqual({
      way: {
        kind: 'smtp',
        host: 'mail.example.org',
        port: 465,
        secure: true,
        tlsRequired: false,
        verified: true,
        login: { user: 'anna@example.org', password: 'p:ss' },
      },
      sender: { name: undefined, address: 'anna@example.org' },
      maxBytes: 10 * MEGABYTE,
    });
  });

  it.each([
    ['smtp://mail.example.org', { port: 587, tlsRequired: false }],
    ['smtp://u:p@mail.example.org:25', { port: 25, tlsRequired: true }],
    ['smtp://u:p@mail.example.org?tls=optional', { tlsRequired: false }],
    ['smtp://u:p@127.0.0.1:2525', { tlsRequired: false }],
    ['smtp://u:p@[::1]:2525', { host: '::1', tlsRequired: false }],
    ['smtps://mail.example.org?verify=off', { verified: false }],
  ])('of %s never send a password in the clear over a network', (url, way) => {
    expect(read(url, 'a@example.org').way).toMatchObject(way);
  });

  it('of Resend give its key, and another host when there is one', () => {
    expect(read('resend://re_AbC123', 'a@example.org').way).toEqual({
      kind: 'resend',
      key: 're_AbC123',
      baseUrl: 'https://api.resend.com',
    });
    expect(read('resend://re_AbC123@127.0.0.1:4000', 'a@example.org').way).toMatchObject({
      key: 're_AbC123',
      baseUrl: 'http://127.0.0.1:4000',
    });
  });

  it('name the sender, with or without a name', () => {
    expect(read('resend://k', '"Школа «Пример»" <diplomas@школа.рф>').sender).toEqual({
      name: 'Школа «Пример»',
      address: 'diplomas@xn--80atdl2c.xn--p1ai',
    });
    expect(read('resend://k', 'a@example.org').sender).toEqual({ name: undefined, address: 'a@example.org' });
  });

  it.each([
    ['smtp://mail.example.org', undefined],
    ['smtp://root:secret@mail.example.org', undefined],
    ['resend://k', 'School'],
    ['resend://k', 'School <a@b.org> <c@d.org>'],
    ['resend://k', 'School\nBcc: x@y.org <a@b.org>'],
    ['smtp://a:secret%@mail.example.org', 'a@b.org'],
    ['smtp://mail.example.org?max_mb=0', 'a@b.org'],
    ['smtp://mail.example.org?max_mb=ten', 'a@b.org'],
  ])('that are wrong (%j, %j) are refused without showing a password', (url, from) => {
    expect(() => read(url, from)).toThrow(/^(?=.*MAIL_)(?!.*secret)/);
  });

  it('set how large a letter may be', () => {
    expect(read('smtp://mail.example.org?max_mb=25', 'a@b.org').maxBytes).toBe(25 * MEGABYTE);
  });
});
