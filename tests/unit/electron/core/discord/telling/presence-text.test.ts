import { describe, expect, it } from 'vitest';
import { presenceOf } from '../../../../../../electron/core/discord/telling/presence-text.ts';
import type { Snapshot } from '../../../../../../shared/domain/snapshot.ts';
import {
  confirmedSnapshot,
  pausedSnapshot,
  waitingSnapshot,
} from '../../../../../support/canned-snapshots.ts';
import { realWords, scriptedNow } from '../../../../../support/scripted-call.ts';

const usual = confirmedSnapshot(scriptedNow);
const withLink = (state: Snapshot['link']['state']): Snapshot => ({
  ...usual,
  link: { ...usual.link, state },
});

const shown = async (
  snapshot: Snapshot,
  presence: 'off' | 'state' | 'half' | 'full',
  language = 'en',
) => presenceOf(snapshot, { presence }, await realWords(language));

describe('the presence', () => {
  it('shows the state alone, with half the address, or with all of it, as its owner wants', async () => {
    expect(await shown(usual, 'state')).toEqual({ status: 'online', text: 'online' });
    expect(await shown(usual, 'half')).toEqual({ status: 'online', text: 'online · 203.0.•.•' });
    expect(await shown(usual, 'full')).toEqual({ status: 'online', text: 'online · 203.0.113.47' });
    expect(await shown(usual, 'off')).toBeNull();
  });

  it.each([
    ['degraded', withLink('degraded'), 'idle', 'line not well · 203.0.•.•'],
    ['unknown', withLink('unknown'), 'idle', 'not known yet · 203.0.•.•'],
    ['offline', withLink('offline'), 'dnd', 'line down'],
    ['paused', pausedSnapshot(scriptedNow), 'idle', 'paused'],
  ] as const)('says that the line is %s, without an address that may be old', async (...row) => {
    const [, snapshot, status, text] = row;
    expect(await shown(snapshot, 'half')).toEqual({ status, text });
  });

  it('shows the IPv6 address where there is no other, and none before the first look', async () => {
    const only6 = {
      ...usual,
      families: { ...usual.families, ipv4: { ...usual.families.ipv4, addresses: [] } },
    };
    expect((await shown(only6, 'half'))?.text).toBe('online · 2001:db8:4a7c:…');
    expect((await shown(waitingSnapshot(scriptedNow), 'half'))?.text).toBe('not known yet');
  });

  it('speaks the bot’s language', async () => {
    expect((await shown(usual, 'half', 'de'))?.text).toBe('Leitung steht · 203.0.•.•');
  });
});
