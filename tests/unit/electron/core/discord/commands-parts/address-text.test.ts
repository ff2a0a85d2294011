import { describe, expect, it } from 'vitest';
import { addressText } from '../../../../../../electron/core/discord/commands-parts/address-text.ts';
import { scriptedCall } from '../../../../../support/scripted-call.ts';

const addresses = ['203.0.113.1', '203.0.113.2', '198.51.100.3', '192.0.2.4', '203.0.113.5'];

describe('addresses in a card', () => {
  it('are in code, each once as far as one can see', async () => {
    const call = await scriptedCall();
    expect(addressText(call, addresses)).toBe('`203.0.•.•`, `198.51.•.•` and `192.0.•.•`');
  });

  it('are four at most', async () => {
    const call = await scriptedCall({ mask: 'full' });
    expect(addressText(call, addresses)).toBe(
      '`203.0.113.1`, `203.0.113.2`, `198.51.100.3`, `192.0.2.4` and …',
    );
    expect(addressText(call, addresses.slice(0, 4))).not.toContain('…');
  });
});
