import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSourceBook,
  type ListedSource,
} from '../../../../../electron/core/address/source-book.ts';
import type { SourceDefinition } from '../../../../../electron/core/address/sources/index.ts';
import { freshStatistics } from '../../../../../electron/core/address/statistics.ts';
import type { Observation } from '../../../../../shared/domain/observation.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { fails, says } from '../../../../support/observations.ts';
import { sourceOf } from '../../../../support/scripted-sources.ts';

const listed = (definition: SourceDefinition): ListedSource => ({
  definition,
  builtIn: true,
  enabled: true,
});

function bookOf(...definitions: readonly SourceDefinition[]) {
  const clock = createFakeClock();
  let list: readonly ListedSource[] = definitions.map(listed);
  const book = createSourceBook(() => list, clock);
  const about = (id: string, observation: Observation): Observation => ({
    ...observation,
    sourceId: id,
  });
  return {
    clock,
    book,
    setList: (changed: readonly ListedSource[]) => {
      list = changed;
    },
    ids: () => book.askable('ipv4').map(({ id }) => id),
    answered: (id: string, elapsedMs: number, address = 'A') =>
      book.learn([about(id, says(id, address, { elapsedMs }))], () => true),
    /** It fails while another one, that is not in the list, answers. */
    failed: (id: string, times = 1) => {
      for (let time = 0; time < times; time += 1) {
        book.learn([about(id, fails(id)), says('witness', 'A')], () => true);
      }
    },
  };
}

describe('who may be asked', () => {
  it('is of the family and switched on, by the settings of this moment', () => {
    const { ids, setList } = bookOf(
      sourceOf('a'),
      sourceOf('six', { family: 'ipv6' }),
      sourceOf('b'),
    );
    expect(ids()).toEqual(['a', 'b']);
    setList([{ ...listed(sourceOf('a')), enabled: false }, listed(sourceOf('b'))]);
    expect(ids()).toEqual(['b']);
  });

  it('stands in the order of the expected wait', () => {
    const { ids, answered, failed } = bookOf(
      sourceOf('new'),
      sourceOf('slow'),
      sourceOf('fast'),
      sourceOf('bad'),
    );
    answered('slow', 300);
    answered('fast', 20);
    answered('bad', 100);
    failed('bad', 2);
    expect(ids()).toEqual(['fast', 'new', 'bad', 'slow']);
  });

  it('comes behind the honest when two operators contradict it', () => {
    const { ids, answered, book } = bookOf(sourceOf('liar'), sourceOf('honest'));
    answered('liar', 30);
    answered('honest', 40);
    for (let look = 0; look < 5; look += 1) {
      book.learn([says('liar', 'X', { sourceId: 'liar' })], () => false);
    }
    expect(ids()).toEqual(['honest', 'liar']);
  });

  it('is not one whose breaker is open, until its pause is over', async () => {
    const { ids, failed, clock, book } = bookOf(sourceOf('a'), sourceOf('b'));
    failed('a', 3);
    expect(ids()).toEqual(['b']);
    expect(book.views().map(({ statistics }) => statistics.breaker)).toEqual(['open', 'closed']);
    await clock.advance(60_000);
    expect(ids()).toEqual(['b', 'a']);
    expect(book.views()[0]?.statistics.breaker).toBe('half-open');
  });

  it('is everybody again on another network', () => {
    const { ids, failed, book } = bookOf(sourceOf('a'));
    failed('a', 3);
    book.forgive();
    expect(ids()).toEqual(['a']);
  });
});

describe('what is learnt', () => {
  it('is nothing when nobody answered: the line is to blame, no source', () => {
    const { book } = bookOf(sourceOf('a'));
    for (let look = 0; look < 5; look += 1) {
      book.learn([fails('a', 'connect', { sourceId: 'a' })], () => true);
    }
    expect(book.views()[0]?.statistics).toEqual(freshStatistics);
  });

  it('outlives a restart', () => {
    const { book, answered } = bookOf(sourceOf('a'));
    answered('a', 20);
    const later = bookOf(sourceOf('a'));
    later.book.remember(book.statistics());
    expect(later.book.views()).toEqual(book.views());
  });

  it('does not carry an open breaker over a restart', () => {
    const { book, failed } = bookOf(sourceOf('a'));
    failed('a', 3);
    const later = bookOf(sourceOf('a'));
    later.book.remember(book.statistics());
    expect(later.ids()).toEqual(['a']);
    expect(later.book.views()[0]?.statistics.breaker).toBe('closed');
  });
});

describe('the limit of a source', () => {
  const limited = sourceOf('a', { minIntervalSeconds: 60 });

  it('holds it back until its time has passed', async () => {
    const { book, ids, clock } = bookOf(limited);
    book.noteAsked('a');
    await clock.advance(59_999);
    expect([ids(), book.isLimited('ipv4'), book.restMs('a')]).toEqual([[], true, 1]);
    await clock.advance(1);
    expect([ids(), book.isLimited('ipv4'), book.restMs('a')]).toEqual([['a'], false, 0]);
  });

  it('is no matter of the wall clock', () => {
    const { book, ids, clock } = bookOf(limited);
    book.noteAsked('a');
    clock.jumpWall(3_600_000);
    expect(ids()).toEqual([]);
  });

  it('of the router is not what holds a look back', () => {
    const { book } = bookOf(sourceOf('router', { method: 'router', minIntervalSeconds: 60 }));
    book.noteAsked('router');
    expect(book.isLimited('ipv4')).toBe(false);
  });

  it('is kept by whoever asks only those that may be asked', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.record({ pauseMs: fc.integer({ min: 0, max: 40_000 }), pick: fc.nat(9) }), {
          maxLength: 40,
        }),
        async (intervals, steps) => {
          const sources = intervals.map((minIntervalSeconds, index) =>
            sourceOf(`s${index}`, { minIntervalSeconds }),
          );
          const { book, clock } = bookOf(...sources);
          const last = new Map<string, number>();
          for (const { pauseMs, pick } of steps) {
            await clock.advance(pauseMs);
            const askable = book.askable('ipv4');
            const source = askable[pick % Math.max(1, askable.length)];
            if (source === undefined) continue;
            const sinceMs = clock.monotonicMs() - (last.get(source.id) ?? -Infinity);
            expect(sinceMs).toBeGreaterThanOrEqual(source.minIntervalSeconds * 1_000);
            last.set(source.id, clock.monotonicMs());
            book.noteAsked(source.id);
          }
        },
      ),
    ));
});
