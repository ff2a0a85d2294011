import { fail, ok, type Result } from '../../../shared/result.ts';
import { commonPasswords } from './common-passwords.ts';

/** OWASP ASVS 5.0, 6.2.1 and 6.2.9: at least 8, and at least 64 allowed. */
export const passwordLength = { min: 8, max: 128 };

/** One spelling for what keyboards write in several (NIST SP 800-63B, 3.1.1.2). */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** No rule about kinds of characters: they make passwords worse (ASVS 5.0, 6.2.5). */
export function checkPassword(password: string): Result<string> {
  const normalised = normalisePassword(password);
  const { length } = Array.from(normalised);
  if (length < passwordLength.min) {
    return fail(`The password has ${length} characters; take at least ${passwordLength.min}.`);
  }
  if (length > passwordLength.max) {
    return fail(`The password has ${length} characters; take at most ${passwordLength.max}.`);
  }
  if (isCommon(normalised)) {
    return fail(
      'This password is among the first that are guessed; take another, such as four random words.',
    );
  }
  return ok(normalised);
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const withoutTail = lower.replace(/[\d\W_]+$/, '');
  const letters = lower.replace(/[^a-z]/g, '');
  return (
    commonPasswords.has(lower) ||
    commonPasswords.has(withoutTail) ||
    letters === 'ipbeacon' ||
    /^(.{1,3})\1+$/u.test(lower)
  );
}
