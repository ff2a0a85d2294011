import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaneView, nextStep } from '../../../../../electron/core/channels/next-step.ts';
import type { OutboxRow } from '../../../../../electron/core/channels/outbox-row.ts';
import { settle } from '../../../../../electron/core/channels/settle.ts';
import { anOutboxRow } from '../../../../support/an-outbox-row.ts';

const dayMs = 86_400_000;
const now = 1_000_000;
const view = (rows: readonly OutboxRow[], given: Partial<LaneView> = {}) =>
  nextStep({ rows, now, isOpen: true, heldMs: 0, ...given });

describe('the next step of a lane', () => {
  it('is none when nothing waits', () => {
    expect(view([])).toEqual({ type: 'rest' });
  });

  it('sends the first that may go', () => {
    const [held, free] = [anOutboxRow({ id: 1, notBefore: now + 5 }), anOutboxRow({ id: 2 })];
    expect(view([held, free])).toEqual({ type: 'send', row: free });
    expect(view([held])).toEqual({ type: 'wait', forMs: 5 });
  });

  it('sends one that was tried before all behind it, whenever it was to be tried again', () => {
    const tried = anOutboxRow({ id: 1, attempts: 1, notBefore: now + 5 });
    expect(view([tried, anOutboxRow({ id: 2 })])).toEqual({ type: 'send', row: tried });
  });

  it('looks for what is ambiguous before anything else goes', () => {
    const lost = anOutboxRow({ id: 5, state: 'ambiguous', priority: 10 });
    const open = anOutboxRow({ id: 9, state: 'sending' });
    expect(view([open, anOutboxRow({ id: 1 }), lost])).toEqual({ type: 'look', row: lost });
  });

  it('waits as long as it is held', () => {
    expect(view([anOutboxRow()], { heldMs: 700 })).toEqual({ type: 'wait', forMs: 700 });
  });

  it('gives up what is too old, wherever it waits', () => {
    const old = anOutboxRow({ id: 1, expiresAt: now });
    const rows = [old, anOutboxRow({ id: 2 })];
    expect(view(rows, { isOpen: false, heldMs: 9 })).toEqual({ type: 'expire', rows: [old] });
  });

  it('gives up what is ambiguous a day later: it may well have arrived', () => {
    const lost = anOutboxRow({ state: 'ambiguous', expiresAt: now - dayMs + 1 });
    expect(view([lost])).toEqual({ type: 'look', row: lost });
    expect(view([lost], { now: now + 1 }).type).toBe('expire');
  });

  it('waits where nothing can go until somebody mends that, or it is too old', () => {
    expect(view([anOutboxRow()], { isOpen: false })).toEqual({ type: 'wait', forMs: null });
    const rows = [anOutboxRow({ expiresAt: now + 9 }), anOutboxRow({ expiresAt: now + 4 })];
    expect(view(rows, { isOpen: false })).toEqual({ type: 'wait', forMs: 4 });
  });

  it('makes one message of a flood', () => {
    const flood = [1, 2, 3, 4, 5, 6].map((id) => anOutboxRow({ id }));
    expect(view(flood)).toMatchObject({ type: 'digest', digest: { events: [1, 2, 3, 4, 5, 6] } });
    expect(view(flood, { heldMs: 1 }).type).toBe('wait');
  });
});

// A lane from its first row to its last, with the two functions that decide: rows, a far side, faults and crashes.
it('brings each message exactly once and in order, whatever is lost or crashes', () => {
  const fault = fc.constantFrom('none', 'before', 'after', 'later', 'crash before', 'crash after');
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }),
      fc.array(fault, { maxLength: 40 }),
      fc.array(fc.boolean(), { maxLength: 40 }),
      (priorities, faults, blindLooks) => {
        const inOrder = (one: OutboxRow, other: OutboxRow): number =>
          other.priority - one.priority || one.id - other.id;
        let rows = priorities
          .map((priority, index) => anOutboxRow({ id: index + 1, priority, createdAt: now }))
          .toSorted(inOrder);
        const expected = rows.map(({ id }) => id);
        const arrived: number[] = [];
        const become = (id: number, state: OutboxRow['state'] | 'done'): void => {
          rows = rows.flatMap((row) =>
            row.id !== id ? [row] : state === 'done' ? [] : [{ ...row, state, attempts: 1 }],
          );
        };
        for (let step = 0; step < 200; step += 1) {
          const next = view(rows);
          if (next.type === 'rest') break;
          if (next.type !== 'send' && next.type !== 'look') throw new Error(next.type);
          const { id } = next.row;
          const circumstances = { ambiguousForMs: 0, failures: 0, backOffMs: 0 };
          if (next.type === 'look') {
            const found = blindLooks.shift()
              ? ({ type: 'unknown', why: '', afterMs: null } as const)
              : arrived.includes(id)
                ? ({ type: 'found', externalId: null } as const)
                : ({ type: 'absent' } as const);
            const { state } = settle({ type: 'looked', found }, circumstances);
            if (state !== 'failed') become(id, state);
            continue;
          }
          const happens = faults.shift() ?? 'none';
          become(id, 'sending');
          if (['none', 'after', 'crash after'].includes(happens)) arrived.push(id);
          // The next start makes an ambiguous one of it.
          if (happens.startsWith('crash')) become(id, 'ambiguous');
          if (happens.startsWith('crash')) continue;
          const why = '';
          const outcome =
            happens === 'none'
              ? ({ type: 'delivered', externalId: null } as const)
              : happens === 'later'
                ? ({ type: 'later', why, afterMs: null, holds: 'lane' } as const)
                : ({ type: 'ambiguous', why } as const);
          const { state } = settle({ type: 'sent', outcome }, circumstances);
          if (state !== 'failed') become(id, state);
        }
        expect(arrived).toEqual(expected);
      },
    ),
  );
});
