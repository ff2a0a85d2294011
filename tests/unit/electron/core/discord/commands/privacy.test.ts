// What the mask of an answer does not show is nowhere in it, whatever is asked and however the core stands.

import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { parseIp } from '../../../../../../shared/domain/ip.ts';
import type { Mask } from '../../../../../../shared/domain/mask.ts';
import * as snapshots from '../../../../../support/canned-snapshots.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { brokenTexts, textsIn } from '../../../../../support/texts-in.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const everySnapshot = Object.values(snapshots).map((make) => make(scriptedNow));
const everyChange = usual['history.changes']({ pageSize: 200 }).items;

const addresses = [...new Set(textsIn([everySnapshot, everyChange]))].filter(
  (text) => parseIp(text) !== null,
);
/** Our own addresses in any spelling, a router's, and the one in an error of a source. */
const whole = [...addresses, '203-0-113-47', '2001:db8::1'];
/** Not even their first halves. */
const begun = [...addresses.map((address) => address.slice(0, 5)), '203-0'];

interface Way {
  readonly name: string;
  readonly action?: string;
  readonly script?: CallScript;
}
const ways: readonly Way[] = [
  { name: 'about' },
  ...['changes', 'uptime', 'latency'].map((kind) => ({
    name: 'chart',
    script: { values: [kind, 'year'] },
  })),
  { name: 'check' },
  { name: 'help' },
  ...['all', 'ipv4', 'ipv6'].map((family) => ({
    name: 'history',
    script: { values: [family, '10', '0'] },
  })),
  ...[1, 17, 18, 55, 56, 60].map((id) => ({
    name: 'history',
    action: 'change',
    script: { values: ['all', '5', '0'], chosen: [String(id)] },
  })),
  { name: 'ip' },
  { name: 'ip', action: 'details' },
  { name: 'outages' },
  { name: 'pause' },
  { name: 'pause', script: { values: ['open'] } },
  { name: 'resume' },
  { name: 'status' },
  { name: 'uptime' },
  { name: 'uptime', script: { values: ['week'] } },
];

/** Everything that leaves, drawings included, with every snapshot there is. */
async function textsOf({ name, action = '', script }: Way, mask: Mask, language: string) {
  const command = commands.find((each) => each.name === name);
  const run = action === '' ? command?.run : command?.actions?.[action]?.run;
  if (run === undefined) throw new Error(`There is no ${name} ${action}.`);
  const texts = await Promise.all(
    everySnapshot.map(async (snapshot) => {
      const answers = { ...usual, 'snapshot.get': snapshot, 'address.check': snapshot };
      const call = await scriptedCall({ ...script, answers, commands, mask, language });
      return textsIn([await run(call), call.drawn]);
    }),
  );
  return texts.flat();
}

describe.each(ways)('/$name $action $script.values $script.chosen', (way) => {
  it.each(['en', 'de', 'ar'])('shows no address whole in %s where half is shown', async (tag) => {
    const texts = await textsOf(way, 'half', tag);
    expect(texts.filter((text) => whole.some((address) => text.includes(address)))).toEqual([]);
    expect(brokenTexts(texts)).toEqual([]);
  });

  it('shows nothing of an address where they are hidden', async () => {
    const texts = await textsOf(way, 'hidden', 'en');
    expect(texts.filter((text) => begun.some((part) => text.includes(part)))).toEqual([]);
  });
});

it('finds them where they are shown whole', async () => {
  const texts = await textsOf({ name: 'ip', action: 'details' }, 'full', 'en');
  expect(whole.filter((address) => !texts.some((text) => text.includes(address)))).not.toEqual(
    whole,
  );
  expect(texts.some((text) => text.includes('203-0-113-47'))).toBe(true);
  expect(addresses.length).toBeGreaterThan(50);
});
