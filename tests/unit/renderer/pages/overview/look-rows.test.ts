import { describe, expect, it } from 'vitest';
import { lookObservations, lookRows } from '../../../../../renderer/pages/overview/look-rows.ts';
import type { SourceView } from '../../../../../shared/domain/source.ts';
import { answered, failed } from '../../../../support/canned-observations.ts';
import { confirmedSnapshot } from '../../../../support/canned-snapshots.ts';
import { cannedSources } from '../../../../support/canned-sources.ts';

const asked = (sourceId: string, elapsedMs: number) =>
  ({
    sourceId,
    operator: `${sourceId}.example`,
    method: 'http',
    family: 'ipv4',
    at: 0,
    elapsedMs,
  }) as const;

const source = (id: string, known: Partial<SourceView> = {}): SourceView => {
  const [canned] = cannedSources();
  if (canned === undefined) throw new Error('Some are canned.');
  const { statistics } = canned;
  return {
    ...canned,
    id,
    operator: `${id}.example`,
    family: 'ipv4',
    enabled: true,
    statistics: { ...statistics, breaker: 'closed' },
    ...known,
  };
};

describe('the lines of a look', () => {
  it('are the answers as they came, measured against the slowest', () => {
    const rows = lookRows(
      [
        answered(asked('b', 50), '203.0.113.47'),
        failed(asked('a', 200), 'timeout'),
        failed(asked('c', 100), 'cancelled'),
      ],
      [],
    );
    expect(
      rows.map(({ sourceId, state, share, error }) => [sourceId, state, share, error]),
    ).toEqual([
      ['b', 'good', 0.25, null],
      ['a', 'bad', 1, 'timeout'],
      ['c', 'cancelled', 0.5, 'cancelled'],
    ]);
  });

  it('name who may still be asked, but nobody who is switched off, resting or done', () => {
    const { statistics } = source('any');
    const rows = lookRows(
      [answered(asked('a', 50), '203.0.113.47')],
      [
        source('a'),
        source('b'),
        source('off', { enabled: false }),
        source('resting', { statistics: { ...statistics, breaker: 'open' } }),
        source('a', { family: 'ipv6' }),
      ],
    );
    expect(rows.map(({ sourceId, family, state }) => `${sourceId} ${family} ${state}`)).toEqual([
      'a ipv4 good',
      'b ipv4 waiting',
      'a ipv6 waiting',
    ]);
  });
});

describe('what a look is told from', () => {
  const snapshot = confirmedSnapshot(0);
  const pushed = [answered(asked('a', 50), '203.0.113.47')];

  it('are the pushed answers while it runs, and all of its evidence afterwards', () => {
    expect(lookObservations({ ...snapshot, looking: true }, pushed)).toEqual(pushed);
    expect(lookObservations(snapshot, pushed)).toEqual([
      ...snapshot.families.ipv4.evidence,
      ...snapshot.families.ipv6.evidence,
    ]);
  });
});
