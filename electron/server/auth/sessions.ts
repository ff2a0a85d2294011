import type { Clock, Dispose, Random } from '../../core/ports.ts';
import type { AccessFile, SessionRecord } from './access-file.ts';
import { hashOf, newSecret } from './secret-text.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Unused for a week it ends, and after a month in any case. */
export const sessionIdleMs = 7 * dayMs;
export const sessionLifeMs = 30 * dayMs;
/** More browsers than a household has; the one unused for longest makes room. */
const maxSessions = 50;

export interface Sessions {
  /** The token for the cookie, and when the session is on the disk. */
  open(openedBy: SessionRecord['openedBy']): {
    readonly token: string;
    readonly saved: Promise<void>;
  };
  /** The session of a cookie, marked as used; null when there is none, or none any more. */
  find(token: string | undefined): SessionRecord | null;
  isOpen(hash: string): boolean;
  /** Ends the sessions that match. Resolves when that is on the disk. */
  end(matches: (session: SessionRecord) => boolean): Promise<void>;
  /** Tells which session has ended, so that its sockets can be closed. */
  onEnd(listener: (hash: string) => void): Dispose;
}

/** @param reportUnsaved told when a use could not be written down; the session goes on */
export function createSessions(
  file: AccessFile,
  clock: Clock,
  random: Random,
  reportUnsaved: (error: unknown) => void,
): Sessions {
  const listeners = new Set<(hash: string) => void>();
  /** When each was last used, for the time that is not on the disk yet. */
  const seenAt = new Map<string, number>();

  const lastSeen = (session: SessionRecord): number => seenAt.get(session.hash) ?? session.seenAt;
  const isAlive = (session: SessionRecord): boolean => {
    const now = clock.now();
    return now - lastSeen(session) < sessionIdleMs && now - session.createdAt < sessionLifeMs;
  };

  function keep(sessions: readonly SessionRecord[]): Promise<void> {
    const kept = new Set(sessions.map((session) => session.hash));
    const ended = file.current().sessions.filter((session) => !kept.has(session.hash));
    const saved = file.update({
      sessions: sessions.map((session) => ({ ...session, seenAt: lastSeen(session) })),
    });
    for (const { hash } of ended) {
      seenAt.delete(hash);
      for (const listener of listeners) listener(hash);
    }
    return saved;
  }

  function markUsed(session: SessionRecord): void {
    const now = clock.now();
    seenAt.set(session.hash, now);
    // An hour of inexactness in a week saves a write at every click.
    if (now - session.seenAt >= hourMs)
      keep(file.current().sessions.filter(isAlive)).catch(reportUnsaved);
  }

  const recordOf = (hash: string): SessionRecord | undefined =>
    file.current().sessions.find((session) => session.hash === hash && isAlive(session));

  return {
    open: (openedBy) => {
      const token = newSecret(random);
      const now = clock.now();
      const others = file
        .current()
        .sessions.filter(isAlive)
        .sort((left, right) => lastSeen(right) - lastSeen(left))
        .slice(0, maxSessions - 1);
      const session = { hash: hashOf(token), openedBy, createdAt: now, seenAt: now };
      return { token, saved: keep([...others, session]) };
    },
    find: (token) => {
      const session = token === undefined ? undefined : recordOf(hashOf(token));
      if (session === undefined) return null;
      markUsed(session);
      return session;
    },
    isOpen: (hash) => recordOf(hash) !== undefined,
    end: (matches) =>
      keep(file.current().sessions.filter((session) => isAlive(session) && !matches(session))),
    onEnd: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
