import { describe, expect, it } from 'vitest';
import { identityFor } from '../../../../../electron/core/address/identity.ts';
import { answers, errs } from '../../../../support/scripted-sources.ts';
import {
  flapWindowMs,
  startFamilyWatch,
  type StartedWatch,
} from '../../../../support/start-family-watch.ts';

/** Moves the line and looks until that is confirmed. */
async function moveTo({ clock, setAddress, watch }: StartedWatch, address: string): Promise<void> {
  setAddress(address);
  void watch.look(false);
  await clock.advance(60_000);
}

describe('flapping', () => {
  async function flapped() {
    const started = startFamilyWatch();
    await started.clock.advance(60_000);
    for (const address of ['B', 'A', 'B']) await moveTo(started, address);
    return started;
  }

  it('is told once', async () => {
    const { record, known } = await flapped();
    expect(record.notes.filter((note) => !note.startsWith('candidate'))).toEqual([
      'first  -> A',
      'replaced A -> B',
      'replaced B -> A',
      'replaced A -> B, untold',
    ]);
    expect(known().flappingSince).toBe(record.changes[2]?.confirmedAt);
  });

  it('ends with where it ended, after a whole window of calm', async () => {
    const { clock, record, known, told } = await flapped();
    await clock.advance(flapWindowMs - 60_000);
    expect(record.changes).toHaveLength(4);
    await clock.advance(301_000);
    expect(record.notes.at(-1)).toBe('replaced A -> B');
    expect(told.at(-1)).toMatchObject({ told: true, before: ['A'], after: ['B'], heldMs: null });
    expect(known().flappingSince).toBeNull();
    await clock.advance(flapWindowMs);
    expect(record.changes).toHaveLength(5);
  });

  it('has no news when it ended where people think we are', async () => {
    const started = await flapped();
    await moveTo(started, 'A');
    await started.clock.advance(flapWindowMs + 301_000);
    expect(started.record.notes.at(-1)).toBe('replaced B -> A, untold');
    expect(started.known().flappingSince).toBeNull();
  });

  it('does not end while nothing is known', async () => {
    const { clock, record, setReply, known } = await flapped();
    for (const id of ['a', 'b', 'c', 'd']) setReply(id, errs());
    await clock.advance(flapWindowMs * 2);
    expect(record.changes).toHaveLength(4);
    expect(known().flappingSince).not.toBeNull();
  });

  it('is over when it turns out that both are ours at once, and that is told once', async () => {
    const { clock, record, setReply, known, watch } = await flapped();
    setReply('a', answers('A'));
    setReply('c', answers('A'));
    void watch.look(false);
    await clock.advance(60_000);
    expect(record.notes.at(-1)).toBe('egress-set B -> B+A');
    expect(known()).toMatchObject({
      state: 'egress-set',
      addresses: ['B', 'A'],
      flappingSince: null,
    });
    await clock.advance(flapWindowMs * 2);
    expect(record.changes).toHaveLength(5);
  });
});

describe('what is written down and not told', () => {
  it('is an IPv6 suffix that rotates', async () => {
    const started = startFamilyWatch({
      identityOf: identityFor('ipv6', { ipv6Identity: 'prefix', ipv6PrefixLength: 64 }),
      restored: { addresses: ['2a01:4f8:1:2::1'], since: 5, confirmedAt: 9 },
      address: '2a01:4f8:1:2::7',
    });
    await started.clock.advance(60_000);
    expect(started.record.notes).toEqual([
      'within-prefix 2a01:4f8:1:2::1 -> 2a01:4f8:1:2::7, untold',
    ]);
    expect(started.known()).toMatchObject({ addresses: ['2a01:4f8:1:2::7'], since: 5 });
    await moveTo(started, '2a01:4f8:1:3::1');
    expect(started.record.notes.at(-1)).toBe('replaced 2a01:4f8:1:2::7 -> 2a01:4f8:1:3::1');
  });

  it('is one more member of a known egress set', async () => {
    const started = startFamilyWatch({
      restored: { addresses: ['A', 'B'], since: 5, confirmedAt: 9 },
      replies: { a: answers('C'), c: answers('C') },
    });
    await started.clock.advance(60_000);
    expect(started.record.notes).toEqual(['egress-set A+B -> A+B+C, untold']);
  });
});
