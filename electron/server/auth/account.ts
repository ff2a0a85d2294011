import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AuthState } from '../../../shared/wire.ts';
import type { Clock } from '../../core/ports.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { AccessFile, SessionRecord } from './access-file.ts';
import { linkLifeMs, type OneTimeLink } from './one-time-link.ts';
import type { PasswordHasher } from './password-hash.ts';
import { checkPassword, normalisePassword } from './password-rule.ts';
import type { Sessions } from './sessions.ts';
import type { Throttle } from './throttle.ts';

export interface AccountParts {
  readonly file: AccessFile;
  readonly sessions: Sessions;
  readonly link: OneTimeLink;
  readonly hasher: PasswordHasher;
  readonly throttle: Throttle;
  readonly clock: Clock;
  readonly reportUnsaved: (error: unknown) => void;
}

export interface Account {
  state(session: SessionRecord | null): AuthState;
  /** Each sign-in ends the session the browser had before, and gives the token of a new one. */
  signInWithLink(token: string, before: SessionRecord | null): Result<string, Refusal>;
  signInWithPassword(
    password: string,
    address: string,
    before: SessionRecord | null,
  ): Promise<Result<string, Refusal>>;
  /** Ends every other session too; the token of a new one comes back. */
  setPassword(
    wish: { readonly password: string; readonly current?: string | undefined },
    session: SessionRecord,
    address: string,
  ): Promise<Result<string, Refusal>>;
  signOut(session: SessionRecord): Promise<Result<null, Refusal>>;
}

const busy = refusal(503, 'busy', 'Too many sign-ins at once; try again in a few seconds.');
const notSaved = refusal(
  503,
  'not-saved',
  'It could not be written to the disk; the log says why.',
);
const wrongPassword = refusal(401, 'wrong-password', 'The password is not right.');
// 403: the session of the one who asks is still good.
const wrongCurrent = refusal(403, 'wrong-password', 'The current password is not right.');

/** The one owner: in by the one-time link or the password, out by signing out. */
export function createAccount(parts: AccountParts): Account {
  const { file, sessions, link, hasher, throttle, clock, reportUnsaved } = parts;

  /** A full disk must not lock the owner out: the session holds until the next restart. */
  function open(openedBy: SessionRecord['openedBy'], before: SessionRecord | null): string {
    if (before !== null) {
      sessions.end((session) => session.hash === before.hash).catch(reportUnsaved);
    }
    const { token, saved } = sessions.open(openedBy);
    saved.catch(reportUnsaved);
    return token;
  }

  async function verify(
    password: string,
    address: string,
    wrong: Refusal,
  ): Promise<Result<null, Refusal>> {
    const { passwordHash } = file.current();
    if (passwordHash === null) {
      return fail(refusal(409, 'no-password', 'No password is set yet; use the one-time link.'));
    }
    const waitMs = throttle.attempt(address);
    if (waitMs > 0) {
      const retryAfterSeconds = Math.ceil(waitMs / 1000);
      const message = `Too many wrong passwords from your address; try again in ${retryAfterSeconds} s, or use a one-time link.`;
      return fail({ ...refusal(429, 'too-many', message), retryAfterSeconds });
    }
    const verified = await hasher.verify(passwordHash, normalisePassword(password));
    if (!verified.ok) return fail(busy);
    if (!verified.value) return fail(wrong);
    throttle.succeed(address);
    return ok(null);
  }

  /** Whoever reads the host's console may set a new password: that is how a forgotten one is replaced. */
  const cameByLinkJustNow = (session: SessionRecord): boolean =>
    session.openedBy === 'link' && clock.now() - session.createdAt < linkLifeMs;

  return {
    state: (session) => ({
      signedIn: session !== null,
      hasPassword: file.current().passwordHash !== null,
    }),
    signInWithLink: (token, before) => {
      if (!link.redeem(token)) {
        const message =
          'This link was used already or is older than 15 minutes. Restart IP Beacon for a new one, or use your password.';
        return fail(refusal(401, 'link-void', message));
      }
      return ok(open('link', before));
    },
    signInWithPassword: async (password, address, before) => {
      const verified = await verify(password, address, wrongPassword);
      return verified.ok ? ok(open('password', before)) : verified;
    },
    setPassword: async ({ password, current }, session, address) => {
      const checked = checkPassword(password);
      if (!checked.ok) return fail(refusal(400, 'weak-password', checked.error));
      if (file.current().passwordHash !== null && !cameByLinkJustNow(session)) {
        if (current === undefined) {
          return fail(refusal(403, 'current-needed', 'Give the current password too.'));
        }
        const verified = await verify(current, address, wrongCurrent);
        if (!verified.ok) return verified;
      }
      const hashed = await hasher.hash(checked.value);
      if (!hashed.ok) return fail(busy);
      const before = file.current().passwordHash;
      try {
        await file.update({ passwordHash: hashed.value });
        await sessions.end(() => true);
      } catch (error) {
        reportUnsaved(error);
        // What is not on the disk must not hold until the restart only: the old password stays.
        await file.update({ passwordHash: before }).catch(reportUnsaved);
        return fail(notSaved);
      }
      return ok(open('password', null));
    },
    signOut: async (session) => {
      try {
        await sessions.end(({ hash }) => hash === session.hash);
        return ok(null);
      } catch (error) {
        reportUnsaved(error);
        return fail(notSaved);
      }
    },
  };
}
