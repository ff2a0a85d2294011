import { describe, expect, it } from 'vitest';
import { beaconState } from '../../../../renderer/components/beacon-state.ts';
import { cardState, type Verdict, verdictOf } from '../../../../renderer/components/verdict.ts';
import { unknownFamily } from '../../../../shared/domain/snapshot.ts';
import {
  candidateSnapshot,
  confirmedSnapshot,
  egressSetSnapshot,
  ipv4OnlySnapshot,
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
  ] as const)('of %o is %s', (snapshot, verdict) => {
    expect(verdictOf(snapshot(now).families)).toBe(verdict);
  });

  it('is partly unknown when a family that had an address has lost it', () => {
    const { ipv4 } = confirmedSnapshot(now).families;
    const { ipv6 } = unknownSnapshot(now).families;
    expect(verdictOf({ ipv4, ipv6 })).toBe('partly');
  });

  it('is unknown once a look has found nothing', () => {
    const looked = { ...unknownFamily, lastLookAt: now };
    expect(verdictOf({ ipv4: looked, ipv6: unknownFamily })).toBe('unknown');
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

describe('the lighthouse', () => {
  it.each([
    ['waiting', 'unknown'],
    ['confirmed', 'confirmed'],
    ['candidate', 'confirmed'],
    ['egress-set', 'several'],
    ['partly', 'unknown'],
    ['unknown', 'unknown'],
  ] as const)('for %s is %s, and stale without a connection', (verdict: Verdict, state) => {
    expect(beaconState(verdict, false)).toBe(state);
    expect(beaconState(verdict, true)).toBe('stale');
  });
});
