import { describe, expect, it } from 'vitest';
import {
  type AnswerPlace,
  maskForAsker,
  showingOf,
} from '../../../../../../electron/core/discord/command/masks.ts';
import { botDefinition, places } from '../../../../../support/bot-world.ts';

const place: AnswerPlace = {
  level: 'operator',
  command: 'ip',
  channel: places.channel,
  threadOf: null,
  isDirect: false,
  canBePrivate: true,
};
const definition = botDefinition();

describe('how much of an address an answer shows', () => {
  it('is what the asker may see, where nobody else does', () => {
    expect(showingOf(definition, place, 'private')).toEqual({ isPrivate: true, mask: 'full' });
    const member = { ...place, level: 'member' } as const;
    expect(showingOf(definition, member, 'private')).toEqual({ isPrivate: true, mask: 'half' });
    const direct = { ...place, level: 'owner', isDirect: true } as const;
    expect(showingOf(definition, direct, 'shared')).toEqual({ isPrivate: false, mask: 'full' });
  });

  it('is half where others do', () => {
    expect(showingOf(definition, place, 'shared')).toEqual({ isPrivate: false, mask: 'half' });
  });

  it('is never more than the asker may see', () => {
    const stranger = { ...place, level: 'everyone', channel: places.full } as const;
    expect(showingOf(definition, stranger, 'shared')).toEqual({ isPrivate: false, mask: 'hidden' });
  });

  it('makes private what would be whole for all', () => {
    const full = { ...place, channel: places.full };
    expect(showingOf(definition, full, 'shared')).toEqual({ isPrivate: true, mask: 'full' });
  });

  it('is half in answers to messages, which cannot be private', () => {
    const message = { ...place, channel: places.full, canBePrivate: false };
    expect(showingOf(definition, message, 'shared')).toEqual({ isPrivate: false, mask: 'half' });
    expect(showingOf(definition, message, 'private')).toEqual({ isPrivate: false, mask: 'half' });
  });

  it('is what the owner has set for a level, a command and a channel, the strictest of them', () => {
    const set = botDefinition({
      masks: { operator: 'half', everyone: 'full' },
      commands: [{ name: 'ip', mask: 'hidden' }],
      targets: [
        { id: places.channel, mask: 'hidden' },
        { id: places.full, mask: 'full', isUser: true },
      ],
    });
    expect(maskForAsker(set, 'operator', 'ip')).toBe('hidden');
    expect(maskForAsker(set, 'operator', 'history')).toBe('half');
    expect(maskForAsker(set, 'everyone', 'history')).toBe('full');
    const history = { ...place, command: 'history' };
    expect(showingOf(set, history, 'shared')).toEqual({ isPrivate: false, mask: 'hidden' });
    const user = { ...history, channel: places.full };
    expect(showingOf(set, user, 'shared')).toEqual({ isPrivate: false, mask: 'half' });
  });

  it('is in a thread what is set for it, or for its channel', () => {
    const set = botDefinition({
      targets: [
        { id: places.channel, mask: 'hidden' },
        { id: places.full, mask: 'full' },
      ],
    });
    const inThread = (channel: string, of: string) =>
      showingOf(set, { ...place, channel, threadOf: { channel: of } }, 'shared');
    const thread = '300000000000000008';
    expect(inThread(thread, places.channel)).toEqual({ isPrivate: false, mask: 'hidden' });
    expect(inThread(places.full, places.channel)).toEqual({ isPrivate: true, mask: 'full' });
    expect(inThread(thread, places.full)).toEqual({ isPrivate: true, mask: 'full' });
    expect(inThread(thread, thread)).toEqual({ isPrivate: false, mask: 'half' });
  });

  it('is the strictest that any channel has, where nobody knows of which one a thread is', () => {
    const somewhere = { ...place, channel: '300000000000000008', threadOf: 'unknown' } as const;
    const shown = (...targets: readonly object[]) =>
      showingOf(botDefinition({ targets }), somewhere, 'shared').mask;
    const full = { id: places.full, mask: 'full' };
    const hidden = { id: places.channel, mask: 'hidden' };
    expect([shown(), shown(full), shown(full, hidden)]).toEqual(['half', 'half', 'hidden']);
    expect(shown({ ...hidden, isUser: true })).toBe('half');
    expect(shown({ id: somewhere.channel, mask: 'half' }, hidden)).toBe('half');
  });
});
