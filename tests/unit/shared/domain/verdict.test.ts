import { describe, expect, it } from 'vitest';
import { beaconState } from '../../../../shared/domain/beacon-state.ts';
import { linkStates } from '../../../../shared/domain/link.ts';
import { titleState } from '../../../../shared/domain/title-state.ts';
import { cardState, verdictOf } from '../../../../shared/domain/verdict.ts';
import { unknownFamily } from '../../../../shared/domain/snapshot.ts';
import {
  candidateSnapshot,
  confirmedSnapshot,
  egressSetSnapshot,
  ipv4OnlySnapshot,
  pausedSnapshot,
  unknownSnapshot,
  waitingSnapshot,
} from '../../../support/canned-snapshots.ts';

const now = 1_000_000_000;

describe('the verdict over both families', () => {
  it.each([
    [waitingSnapshot, 'waiting'],
    [confirmedSnapshot, 'confirmed'],
    [ipv4OnlySnapshot, 'confirmed'],
    [egressSetSnapshot, 'egress-set'],
    [candidateSnapshot, 'candidate'],
    [unknownSnapshot, 'unknown'],
    [pausedSnapshot, 'paused'],
  ] as const)('of %o is %s', (snapshot, verdict) => {
    expect(verdictOf(snapshot(now))).toBe(verdict);
  });

  it('is partly unknown when a family that had an address has lost it', () => {
    const { ipv4 } = confirmedSnapshot(now).families;
    const { ipv6 } = unknownSnapshot(now).families;
    expect(verdictOf({ families: { ipv4, ipv6 }, pause: null })).toBe('partly');
  });

  it('is unknown once a look has found nothing', () => {
    const looked = { ...unknownFamily, lastLookAt: now };
    const families = { ipv4: looked, ipv6: unknownFamily };
    expect(verdictOf({ families, pause: null })).toBe('unknown');
  });
});

describe('the state of one card', () => {
  it('tells a family that never was from one that is not known now', () => {
    expect(cardState(unknownFamily)).toBe('waiting');
    expect(cardState({ ...unknownFamily, lastLookAt: now })).toBe('absent');
    expect(cardState(unknownSnapshot(now).families.ipv4)).toBe('unknown');
    expect(cardState(confirmedSnapshot(now).families.ipv4)).toBe('confirmed');
  });
});

describe('the lighthouse and the title', () => {
  it.each([
    ['waiting', 'unknown'],
    ['confirmed', 'confirmed'],
    ['candidate', 'confirmed'],
    ['egress-set', 'several'],
    ['partly', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('for %s show it while the line is up or unknown', (verdict, beacon) => {
    for (const link of ['online', 'unknown'] as const) {
      expect(beaconState(verdict, link, false)).toBe(beacon);
      expect(titleState(verdict, link, false)).toBe(verdict);
    }
  });

  it.each(['waiting', 'confirmed', 'candidate', 'egress-set', 'partly', 'unknown'] as const)(
    'for %s say first that the host is out of reach, then that the line is down',
    (verdict) => {
      expect(beaconState(verdict, 'offline', true)).toBe('stale');
      expect(titleState(verdict, 'offline', true)).toBe('stale');
      expect(beaconState(verdict, 'offline', false)).toBe('offline');
      expect(titleState(verdict, 'offline', false)).toBe('offline');
    },
  );

  it('for a pause say that it is one, whatever was last known of the line, unless the host is out of reach', () => {
    for (const link of linkStates) {
      expect(beaconState('paused', link, false)).toBe('paused');
      expect(titleState('paused', link, false)).toBe('paused');
    }
    expect(beaconState('paused', 'unknown', true)).toBe('stale');
    expect(titleState('paused', 'unknown', true)).toBe('stale');
  });

  it('tell of a degraded line only where the address is as it should be', () => {
    const verdicts = ['confirmed', 'candidate', 'egress-set', 'partly'] as const;
    expect(verdicts.map((verdict) => beaconState(verdict, 'degraded', false))).toEqual([
      'degraded',
      'degraded',
      'several',
      'unknown',
    ]);
    expect(verdicts.map((verdict) => titleState(verdict, 'degraded', false))).toEqual([
      'degraded',
      'candidate',
      'egress-set',
      'partly',
    ]);
  });
});
