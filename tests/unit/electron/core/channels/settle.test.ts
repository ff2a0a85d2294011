import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found, Outcome } from '../../../../../electron/core/channels/channel.ts';
import { settle } from '../../../../../electron/core/channels/settle.ts';

const dayMs = 86_400_000;
const now = { ambiguousForMs: 0, failures: 0, backOffMs: 1_250 };
const sent = (outcome: Outcome) => settle({ type: 'sent', outcome }, now);
const looked = (found: Found, given: Partial<typeof now> = {}) =>
  settle({ type: 'looked', found }, { ...now, ...given });
const why = 'It is raining.';

describe('a message that was sent', () => {
  it('is done when it was taken', () => {
    expect(sent({ type: 'delivered', externalId: '7' })).toEqual({
      state: 'done',
      externalId: '7',
    });
  });

  it('waits with its lane or channel when it was certainly not taken', () => {
    expect(sent({ type: 'later', why, afterMs: null, holds: 'lane' })).toEqual({
      state: 'queued',
      why,
      hold: { of: 'lane', forMs: 1_250, isAsked: false },
      disables: null,
    });
    expect(sent({ type: 'later', why, afterMs: 9_000, holds: 'channel' })).toEqual({
      state: 'queued',
      why,
      hold: { of: 'channel', forMs: 9_000, isAsked: true },
      disables: null,
    });
  });

  it('waits for a day at most, whatever the other side asks for', () => {
    const asked = (afterMs: number) => sent({ type: 'later', why, afterMs, holds: 'lane' });
    expect(asked(1e12)).toMatchObject({ hold: { forMs: dayMs } });
    expect(asked(-5)).toMatchObject({ hold: { forMs: 0 } });
  });

  it('is ambiguous when nobody knows, and looked for a little later', () => {
    expect(sent({ type: 'ambiguous', why })).toEqual({
      state: 'ambiguous',
      why,
      hold: { of: 'lane', forMs: 1_250, isAsked: false },
    });
  });

  it('has failed when it was refused, unless it is the place that is refused', () => {
    expect(sent({ type: 'refused', why, disables: 'nothing' })).toEqual({ state: 'failed', why });
    for (const disables of ['target', 'channel'] as const) {
      expect(sent({ type: 'refused', why, disables })).toEqual({
        state: 'queued',
        why,
        hold: null,
        disables,
      });
    }
  });
});

describe('a message that was looked for', () => {
  it('is done when it is there, and sent again when it is not', () => {
    expect(looked({ type: 'found', externalId: null })).toEqual({
      state: 'done',
      externalId: null,
    });
    expect(looked({ type: 'absent' })).toEqual({
      state: 'queued',
      why: null,
      hold: null,
      disables: null,
    });
  });

  it('is looked for again as long as the look fails', () => {
    expect(looked({ type: 'unknown', why, afterMs: null }, { failures: 90 })).toEqual({
      state: 'ambiguous',
      why,
      hold: { of: 'lane', forMs: 1_250, isAsked: false },
    });
    expect(looked({ type: 'unknown', why, afterMs: 500 })).toMatchObject({
      hold: { forMs: 500, isAsked: true },
    });
  });

  it('has failed after a day, but not before three looks, which a machine may have slept through', () => {
    const unknown: Found = { type: 'unknown', why, afterMs: null };
    const given = { ambiguousForMs: dayMs, failures: 2 };
    expect(looked(unknown, given)).toEqual({
      state: 'failed',
      why: 'It may have arrived, and may not; nobody can tell: It is raining.',
    });
    expect(looked(unknown, { ...given, failures: 1 }).state).toBe('ambiguous');
    expect(looked(unknown, { ...given, ambiguousForMs: dayMs - 1 }).state).toBe('ambiguous');
  });

  it('has failed at once where nobody may look', () => {
    expect(looked({ type: 'hidden', why }).state).toBe('failed');
  });
});

it('is never sent again without being looked for, and never lost without a sentence', () => {
  const text = fc.string();
  const afterMs = fc.option(fc.nat());
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.record({ type: fc.constant('delivered'), externalId: fc.option(text) }),
    fc.record({
      type: fc.constant('later'),
      why: text,
      afterMs,
      holds: fc.constantFrom('lane', 'channel'),
    }),
    fc.record({ type: fc.constant('ambiguous'), why: text }),
    fc.record({
      type: fc.constant('refused'),
      why: text,
      disables: fc.constantFrom('nothing', 'target', 'channel'),
    }),
  );
  fc.assert(
    fc.property(outcome, fc.nat(), fc.nat(), (given, failures, backOffMs) => {
      const settled = settle({ type: 'sent', outcome: given }, { ...now, failures, backOffMs });
      expect(settled.state === 'queued').toBe(
        given.type === 'later' || (given.type === 'refused' && given.disables !== 'nothing'),
      );
      expect(settled.state === 'ambiguous').toBe(given.type === 'ambiguous');
      expect(settled.state === 'done').toBe(given.type === 'delivered');
      expect('why' in settled ? settled.why : null).toBe('why' in given ? given.why : null);
    }),
  );
});
