import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type UpdateEvent,
  type UpdateState,
} from '../../../../../electron/desktop/update/update-state.ts';

const release = { version: '1.1.0', notes: null };
const idle: UpdateState = { state: 'idle', checkedAt: null };

const events = {
  check: { type: 'check' },
  current: { type: 'current', at: 7 },
  found: { type: 'found', release },
  download: { type: 'download' },
  progress: { type: 'progress', percent: 40 },
  verified: { type: 'verified' },
  install: { type: 'install' },
  failed: { type: 'failed', problem: 'No.' },
  off: { type: 'switched-off', reason: 'Off.' },
  on: { type: 'switched-on' },
} as const satisfies Record<string, UpdateEvent>;
type EventName = keyof typeof events;

const after = (...names: readonly EventName[]): UpdateState =>
  names.reduce<UpdateState>((state, name) => advance(state, events[name]), idle);

describe('an update', () => {
  it.each<[readonly EventName[], UpdateState]>([
    [['check'], { state: 'checking' }],
    [['check', 'current'], { state: 'idle', checkedAt: 7 }],
    [['check', 'found'], { state: 'available', release }],
    [['check', 'found', 'check'], { state: 'checking' }],
    [['check', 'found', 'download'], { state: 'downloading', release, percent: 0 }],
    [['check', 'found', 'download', 'progress'], { state: 'downloading', release, percent: 40 }],
    [['check', 'found', 'download', 'verified'], { state: 'ready', release }],
    [['check', 'found', 'download', 'verified', 'check'], { state: 'ready', release }],
    [['check', 'found', 'download', 'verified', 'install'], { state: 'installing', release }],
    [['check', 'failed'], { state: 'failed', problem: 'No.' }],
    [['check', 'failed', 'check'], { state: 'checking' }],
    [['check', 'found', 'download', 'failed'], { state: 'failed', problem: 'No.' }],
    [
      ['check', 'found', 'download', 'verified', 'install', 'failed'],
      { state: 'failed', problem: 'No.' },
    ],
    [['check', 'off'], { state: 'off', reason: 'Off.' }],
    [['off', 'check'], { state: 'off', reason: 'Off.' }],
    [['check', 'off', 'found'], { state: 'off', reason: 'Off.' }],
    [['off', 'on'], { state: 'idle', checkedAt: null }],
    [['install'], idle],
    [['failed'], idle],
  ])('after %j', (names, state) => {
    expect(after(...names)).toEqual(state);
  });

  it('is never installed unless what was downloaded last has been verified', () => {
    const names = Object.keys(events) as readonly EventName[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 60 }), (run) => {
        let state: UpdateState = idle;
        const ways = run.flatMap((name) => {
          const from = state.state;
          state = advance(state, events[name]);
          const isStep = state.state !== from;
          return isStep ? [`${from} ${name} ${state.state}`] : [];
        });
        const grave = ways.filter((way) => /(?:ready|installing)$/.test(way));
        const allowed = ['downloading verified ready', 'ready install installing'];
        expect(grave.filter((way) => !allowed.includes(way))).toEqual([]);
      }),
    );
  });
});
