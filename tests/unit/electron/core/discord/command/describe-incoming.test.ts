import { describe, expect, it } from 'vitest';
import { describeIncoming } from '../../../../../../electron/core/discord/command/describe-incoming.ts';
import type { Incoming } from '../../../../../../electron/core/discord/command/incoming.ts';
import { botRegistry, inGuild, people, pressed, typed } from '../../../../../support/bot-world.ts';

const place = inGuild(people.member);
const say = (incoming: Incoming) => describeIncoming(incoming, botRegistry());

describe('what the command log says', () => {
  it('has a command with its options, in their order', () => {
    expect(say(typed(place, 'echo', { loud: true, text: 'hi' }))).toBe('/echo hi true');
    expect(say(typed(place, 'set', { path: 'a.b' }, 'put'))).toBe('/set put a.b');
    const message = { ...typed(place, 'leak'), isMessage: true } as Incoming;
    expect(say(message)).toBe('!leak');
  });

  it('has buttons, choices and forms with what they carried', () => {
    expect(say(pressed(place, '1|||pages|open|41'))).toBe('button pages open 41');
    expect(say(pressed(place, 'old'))).toBe('button old');
    const choice: Incoming = {
      ...place,
      type: 'click',
      customId: '1|||pages|open',
      chosen: ['a', 'b'],
      message: { isPrivate: false, isPlain: false },
    };
    expect(say(choice)).toBe('choice pages open a b');
  });

  it('never has a secret, nor what was typed into a form', () => {
    expect(say(typed(place, 'echo', { text: 'hi', key: 'open sesame' }))).toBe('/echo hi •••');
    const token = `${'M'.repeat(24)}.abcdef.${'x'.repeat(27)}`;
    expect(say(typed(place, 'set', { path: token }, 'put'))).toBe('/set put [redacted]');
    const form: Incoming = {
      ...place,
      type: 'form',
      customId: '1|||pages|answer|7',
      typed: { why: 'open sesame' },
      message: null,
    };
    expect(say(form)).toBe('form pages answer 7');
  });

  it('is short', () => {
    expect(say(typed(place, 'echo', { text: 'word '.repeat(90) }))).toHaveLength(196);
  });
});
