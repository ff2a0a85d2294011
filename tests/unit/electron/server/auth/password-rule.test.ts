import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../../../../../electron/server/auth/common-passwords.ts';
import { checkPassword } from '../../../../../electron/server/auth/password-rule.ts';

describe('checkPassword', () => {
  it.each([
    'four random words',
    'zufällig gewählt',
    '        x',
    'zzyzx-qq',
    '🦊🐻🐼🐨🐯🦁🐮🐷',
    'x'.repeat(64) + 'yz',
  ])('takes %j: no kind of character is asked for', (password) => {
    expect(checkPassword(password)).toEqual({ ok: true, value: password.normalize('NFKC') });
  });

  it('counts characters, not bytes or UTF-16 units', () => {
    expect(checkPassword('🦊🐻🐼🐨')).toEqual({
      ok: false,
      error: 'The password has 4 characters; take at least 8.',
    });
    expect(checkPassword(`${'ab🦊'.repeat(42)}xy`)).toMatchObject({ ok: true });
    expect(checkPassword('abcd '.repeat(26))).toEqual({
      ok: false,
      error: 'The password has 130 characters; take at most 128.',
    });
  });

  it('takes one spelling for what keyboards write in several', () => {
    const composed = checkPassword('caf\u00e9 au lait');
    expect(checkPassword('cafe\u0301 au lait')).toEqual(composed);
  });

  it.each([
    'password',
    'PassWord',
    'password2026!',
    'Dragon1234567',
    '12345678',
    'qwertyuiop',
    'ip-beacon',
    'IPBeacon2026',
    'ip beacon!!',
    'aaaaaaaa',
    'abababab',
    'abcabcabc',
  ])('refuses %s', (password) => {
    expect(checkPassword(password)).toEqual({
      ok: false,
      error:
        'This password is among the first that are guessed; take another, such as four random words.',
    });
  });

  it('knows some hundreds of common ones, in lower case', () => {
    expect(commonPasswords.size).toBeGreaterThan(400);
    expect([...commonPasswords].filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});
