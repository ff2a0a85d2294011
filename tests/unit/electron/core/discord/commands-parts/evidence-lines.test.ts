import { describe, expect, it } from 'vitest';
import {
  evidenceLines,
  operatorsNaming,
} from '../../../../../../electron/core/discord/commands-parts/evidence-lines.ts';
import { answered, failed } from '../../../../../support/canned-observations.ts';
import { scriptedCall } from '../../../../../support/scripted-call.ts';

const asked = {
  sourceId: 'echo',
  operator: 'Echo *Example*',
  method: 'http',
  family: 'ipv4',
  at: 1,
  elapsedMs: 38,
} as const;
const good = answered(asked, '203.0.113.47');

describe('the lines of the evidence', () => {
  it('tell an answer, a failure and one that was called off apart', async () => {
    const call = await scriptedCall();
    const evidence = [good, failed(asked, 'timeout'), failed(asked, 'cancelled')];
    expect(evidenceLines(call, evidence).split('\n')).toEqual([
      String.raw`✅ Echo \*Example\* · HTTP · ${'`203.0.•.•`'} · 38${'\u00a0'}ms`,
      String.raw`❌ Echo \*Example\* · HTTP · No answer in time · 38${'\u00a0'}ms`,
      String.raw`➖ Echo \*Example\* · HTTP · Not needed any more: others had answered · 38${'\u00a0'}ms`,
    ]);
  });

  it('are twelve at most, and say that there are more', async () => {
    const call = await scriptedCall();
    const many = Array.from({ length: 13 }, () => good);
    expect(evidenceLines(call, many).split('\n')).toHaveLength(13);
    expect(evidenceLines(call, many).split('\n').at(-1)).toBe('…');
    expect(evidenceLines(call, many.slice(1)).split('\n').at(-1)).not.toBe('…');
  });
});

describe('how many operators name an address', () => {
  it('counts two sources of one operator once', () => {
    const other = answered({ ...asked, operator: 'other.example' }, '203.0.113.48');
    const count = (addresses: readonly string[]) =>
      operatorsNaming([good, good, other, failed(asked, 'timeout')], addresses);
    expect(count(['203.0.113.47'])).toBe(1);
    expect(count(['203.0.113.47', '203.0.113.48'])).toBe(2);
    expect(count([])).toBe(0);
  });
});
