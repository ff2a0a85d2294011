import { describe, expect, it } from 'vitest';
import { networkText } from '../../../../../../electron/core/discord/commands-parts/network-text.ts';
import { type CallScript, scriptedCall } from '../../../../../support/scripted-call.ts';

const insight = {
  country: 'AT',
  network: { asn: 64_500, organisation: '@everyone [AG](https://x.example)', kind: null },
  place: { city: '*Wien*', latitude: 48, longitude: 16 },
};
const textOf = async (insights: Parameters<typeof networkText>[1], script: CallScript = {}) =>
  networkText(await scriptedCall(script), insights);

describe('whose network an address is in', () => {
  it('is told as it is written, never as Markdown or a mention', async () => {
    expect(await textOf([insight])).toEqual({
      provider: String.raw`@${'\u200b'}everyone \[AG\](https:\//x.example) · AS64500`,
      place: String.raw`\*Wien\*, Austria`,
    });
  });

  it('is told once for all addresses of one network', async () => {
    const other = { ...insight, network: null, place: null, country: 'DE' };
    expect((await textOf([insight, insight, other])).place).toBe(
      String.raw`\*Wien\*, Austria; Germany`,
    );
  });

  it('is not told where nothing is known, nor to those who see no address', async () => {
    const nothing = { provider: null, place: null };
    expect(await textOf([])).toEqual(nothing);
    expect(await textOf([{ country: null, network: null, place: null }])).toEqual(nothing);
    expect(await textOf([insight], { mask: 'hidden' })).toEqual(nothing);
  });
});
