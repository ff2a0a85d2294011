import { describe, expect, it } from 'vitest';
import {
  advance,
  isDoubted,
  type LinkJudgement,
} from '../../../../../electron/core/link/link-judge.ts';
import { after, round } from '../../../../support/link-rounds.ts';

const said = ({ state, since }: LinkJudgement) => [state, since];
const online = after(['beat a']);
const lost = ['beat a!', 'look a!@ipv4_http b!@ipv4_http', 'beat a!'];
const offline = after(lost, online, 100);

describe('the link', () => {
  it('is online with the first answer, and keeps since when', () => {
    expect(said(after(['beat a', 'beat a', 'look b@ipv4_http']))).toEqual(['online', 0]);
  });

  it('is offline after three bad rounds of two operators, since the first of them', () => {
    expect(said(after(lost.slice(0, 2), online, 100))).toEqual(['online', 0]);
    expect(said(offline)).toEqual(['offline', 100_000]);
    expect(said(after(lost))).toEqual(['offline', 0]);
  });

  it('is not offline when it is one operator that is silent, however long', () => {
    const rounds = Array.from({ length: 50 }, () => 'look a!@ipv4_http a!@ipv4_dns');
    expect(said(after(rounds, online, 100)).at(0)).not.toBe('offline');
  });

  it('is not offline when it is the sentinels alone that are silent: a firewall may drop UDP', () => {
    const silent = ['beat a!', 'beat b!', 'beat c!', 'beat d!'];
    const judgement = after(silent, online, 100);
    expect(said(judgement)).toEqual(['online', 0]);
    expect(isDoubted(judgement)).toBe(true);
    const seen = after(['look e@ipv4_http', ...silent, ...silent], judgement, 200);
    expect(said(seen)).toEqual(['online', 0]);
    expect(isDoubted(seen)).toBe(false);
  });

  it('takes rounds of one moment for one: both families, and the look they start', () => {
    const at = (text: string, second: number, before: LinkJudgement) =>
      advance(before, { type: 'round', round: round(text, second) });
    const bad = at(
      'look a!@ipv6_http c!@ipv6_dns',
      104,
      at(
        'look a!@ipv4_http b!@ipv4_dns',
        103,
        at('beat b!@ipv6_stun', 101, at('beat a!', 100, online)),
      ),
    );
    expect(said(bad)).toEqual(['online', 0]);
    expect(said(at('beat a!', 120, at('beat a!', 110, bad)))).toEqual(['offline', 100_000]);
  });

  it('is online again after two good rounds, since the first of them', () => {
    const first = after(['beat a'], offline, 200);
    expect(said(first)).toEqual(['offline', 100_000]);
    expect(isDoubted(first)).toBe(true);
    expect(said(after(['beat a', 'look b@ipv4_http'], offline, 200))).toEqual(['online', 200_000]);
    expect(said(after(['beat a', 'beat a!', 'beat a'], offline, 200))).toEqual([
      'offline',
      100_000,
    ]);
  });

  it('lives by either family, and a family that there is no way for is no evidence', () => {
    const noIpv6 = ['look a!@ipv6_http b!@ipv6_dns', 'beat c!@ipv6_stun'];
    const rounds = Array.from({ length: 30 }, (_, index) => [
      ...noIpv6,
      ...(index % 3 === 0 ? ['look a@ipv4_http'] : []),
    ]).flat();
    const judgement = after(rounds, after(['look a@ipv4_http']), 100);
    expect(said(judgement)).toEqual(['online', 0]);
    expect(after(['beat a!@ipv4_stun'], judgement, 900).bad?.operators).toEqual(new Set(['a']));
  });

  it('hears the deaf family again as soon as it answers, or when the network is another one', () => {
    const deaf = after(['look a!@ipv6_http', 'look a@ipv4_http']);
    expect(deaf.deaf).toEqual(new Set(['ipv6 http']));
    expect(after(['look a@ipv6_http'], deaf, 100).deaf).toEqual(new Set());
    expect(advance(deaf, { type: 'moved' }).deaf).toEqual(new Set());
  });

  it('is unknown when nobody was asked for long, and then anything can prove otherwise', () => {
    const unknown = advance(offline, { type: 'lost-sight', at: 500_000 });
    expect(said(unknown)).toEqual(['unknown', 500_000]);
    expect(said(after(['beat a'], unknown, 600))).toEqual(['online', 600_000]);
    expect(said(after(lost, unknown, 600))).toEqual(['offline', 600_000]);
  });

  it('never begins before the state before it, also when the clock was set back', () => {
    const seen = after(['beat a', 'beat a'], after(lost, online, 1_000), 10);
    expect(said(seen)).toEqual(['online', 1_000_000]);
  });

  it('keeps the fastest answer of the last good round', () => {
    const { latencyMs, lastRoundAt } = after(['look a@ipv4_http=80 b@ipv4_dns=30', 'beat a!']);
    expect([latencyMs, lastRoundAt]).toEqual([30, 10_000]);
  });

  it('is left as it is by a round in which nobody says anything of it', () => {
    expect(advance(online, { type: 'round', round: round('look', 50) })).toBe(online);
  });
});
