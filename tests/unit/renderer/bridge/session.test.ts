import { describe, expect, it } from 'vitest';
import type { Auth } from '../../../../renderer/bridge/auth.ts';
import type { BridgeError } from '../../../../renderer/bridge/bridge-error.ts';
import { createSession, type SessionState } from '../../../../renderer/bridge/session.ts';
import { fail, ok } from '../../../../shared/result.ts';

const refused: BridgeError = { kind: 'signed-out', message: 'This is not right.' };
const gone: BridgeError = { kind: 'unreachable', message: '' };

interface World {
  signedIn: boolean;
  password: string | null;
  reachable: boolean;
}

function setUp(wished: Partial<World> = {}) {
  const world: World = { signedIn: false, password: null, reachable: true, ...wished };
  const answer = (right: boolean) => {
    if (!world.reachable) return fail(gone);
    if (!right) return fail(refused);
    return ok({ signedIn: world.signedIn, hasPassword: world.password !== null });
  };
  const enter = (right: boolean) => {
    world.signedIn ||= right && world.reachable;
    return answer(right);
  };
  const auth: Auth = {
    state: async () => answer(true),
    signInWithLink: async (token) => enter(token === 'right'),
    signInWithPassword: async (password) => enter(password === world.password),
    setPassword: async (password) => {
      world.password = password;
      return answer(true);
    },
    signOut: async () => {
      world.signedIn = false;
      return answer(true);
    },
  };
  const session = createSession(auth);
  const states: SessionState[] = [];
  session.store.subscribe((state) => states.push(state));
  return { world, session, states };
}

describe('the session', () => {
  it('is what the host says when it is asked', async () => {
    const inside = setUp({ signedIn: true });
    await inside.session.ask();
    expect(inside.states).toEqual([{ kind: 'asking' }, { kind: 'signed-in' }]);
    const outside = setUp({ password: 'secret phrase' });
    await outside.session.ask();
    expect(outside.states.at(-1)).toEqual({
      kind: 'signed-out',
      hasPassword: true,
      linkError: null,
    });
  });

  it('is neither in nor out while the host cannot be reached', async () => {
    const { session, states } = setUp({ reachable: false });
    await session.ask();
    expect(states.at(-1)).toEqual({ kind: 'unreachable', error: gone });
  });

  it('begins with a link, then a password may be chosen', async () => {
    const { session, states, world } = setUp();
    await session.followLink('right');
    expect(states).toEqual([{ kind: 'following-link' }, { kind: 'choosing-password' }]);
    await session.choosePassword('a long phrase');
    expect(states.at(-1)).toEqual({ kind: 'signed-in' });
    expect(world.password).toBe('a long phrase');
  });

  it('does not ask for a password that there is already, nor insist on one', async () => {
    const withPassword = setUp({ password: 'a long phrase' });
    await withPassword.session.followLink('right');
    expect(withPassword.states.at(-1)).toEqual({ kind: 'signed-in' });
    const without = setUp();
    await without.session.followLink('right');
    without.session.skipPassword();
    expect(without.states.at(-1)).toEqual({ kind: 'signed-in' });
  });

  it('says why a link was refused', async () => {
    const { session, states } = setUp();
    await session.followLink('used before');
    expect(states.at(-1)).toEqual({ kind: 'signed-out', hasPassword: false, linkError: refused });
  });

  it('stays when a used link is followed by a browser that is signed in', async () => {
    const { session, states } = setUp({ signedIn: true });
    await session.followLink('used before');
    expect(states.at(-1)).toEqual({ kind: 'signed-in' });
  });

  it('begins with the password, and with no other', async () => {
    const { session, states } = setUp({ password: 'a long phrase' });
    expect(await session.signIn('a guess')).toEqual(fail(refused));
    expect(states).toEqual([]);
    await session.signIn('a long phrase');
    expect(states).toEqual([{ kind: 'signed-in' }]);
  });

  it('ends by signing out and when a call is refused', async () => {
    const { session, states, world } = setUp({ password: 'a long phrase' });
    await session.signIn('a long phrase');
    world.signedIn = false;
    session.expired();
    await Promise.resolve();
    await Promise.resolve();
    expect(states.slice(1)).toEqual([
      { kind: 'asking' },
      { kind: 'signed-out', hasPassword: true, linkError: null },
    ]);
    await session.signIn('a long phrase');
    await session.signOut();
    expect(states.at(-1)?.kind).toBe('signed-out');
  });

  it('takes several refused calls at once as one end', async () => {
    const { session, states } = setUp({ password: 'a long phrase' });
    await session.signIn('a long phrase');
    session.expired();
    session.expired();
    expect(states.filter((state) => state.kind === 'asking')).toHaveLength(1);
  });
});
