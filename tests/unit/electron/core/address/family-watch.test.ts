import { describe, expect, it } from 'vitest';
import { errs, hangs, sourceOf } from '../../../../support/scripted-sources.ts';
import { lookEveryMs, startFamilyWatch } from '../../../../support/start-family-watch.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('a family watch', () => {
  it('looks at once, and confirms the first address', async () => {
    const { clock, known, record, looking } = startFamilyWatch();
    const at = clock.now() + 40;
    expect(looking).toEqual([true]);
    await clock.advance(1_000);
    expect(known()).toMatchObject({
      state: 'confirmed',
      addresses: ['A'],
      since: at,
      confirmedAt: at,
      lastLookAt: at,
      candidate: null,
      evidence: [{ sourceId: 'a' }, { sourceId: 'b' }],
    });
    expect(looking).toEqual([true, false]);
    expect(record.notes).toEqual(['first  -> A']);
    expect(record.current()).toEqual({ addresses: ['A'], since: at, confirmedAt: at });
  });

  it('asks nobody more once it is paused, and goes on when it is asked to', async () => {
    const { clock, watch, sources, record, known, looking } = startFamilyWatch({
      replies: { a: hangs, b: hangs },
    });
    await clock.advance(100);
    watch.pause();
    await clock.advance(10_000);
    expect([sources.asked.length, record.looks.length]).toEqual([2, 0]);
    expect([looking, known().lastLookAt, clock.pending()]).toEqual([[true, false], null, 0]);
    void watch.look(true);
    await clock.advance(6_000);
    expect(known()).toMatchObject({ state: 'confirmed', addresses: ['A'] });
  });

  it('looks again after the usual pause', async () => {
    const { clock, record } = startFamilyWatch();
    await clock.advance(lookEveryMs + 30);
    expect(record.looks).toHaveLength(1);
    await clock.advance(100);
    expect(record.looks).toHaveLength(2);
  });

  it('shows what an earlier run knew as not yet confirmed, and compares with it', async () => {
    const restored = { addresses: ['Z'], since: 5, confirmedAt: 9 };
    const { clock, known, record } = startFamilyWatch({ restored });
    expect(known()).toMatchObject({ state: 'unknown', addresses: ['Z'], since: 5, confirmedAt: 9 });
    expect(known().lastLookAt).toBeNull();
    await clock.advance(11_000);
    expect(record.notes).toEqual(['candidate A', 'candidate confirmed', 'replaced Z -> A']);
  });

  it('repeats a look that differs ten seconds later, wide, and then tells the change', async () => {
    const { clock, known, record, setAddress, told, sources, watch } = startFamilyWatch();
    await clock.advance(60_000);
    setAddress('B');
    void watch.look(false);
    await clock.advance(9_000);
    expect(known()).toMatchObject({
      state: 'unknown',
      addresses: ['A'],
      candidate: { address: 'B' },
    });
    const before = sources.asked.length;
    await clock.advance(2_000);
    expect(
      sources.asked
        .slice(before)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
    expect(known()).toMatchObject({ state: 'confirmed', addresses: ['B'], candidate: null });
    expect(record.notes.slice(1)).toEqual([
      'candidate B',
      'candidate confirmed',
      'replaced A -> B',
    ]);
    expect(told.at(-1)).toMatchObject({ kind: 'replaced', told: true, heldMs: 60_000 });
    expect(told.at(-1)?.confirmedAt).toBe((told.at(-1)?.firstSeenAt ?? 0) + 10_080);
  });

  it('dismisses a candidate that is gone at the second look', async () => {
    const { clock, record, setAddress, known, watch } = startFamilyWatch();
    await clock.advance(60_000);
    setAddress('B');
    void watch.look(false);
    await clock.advance(5_000);
    setAddress('A');
    await clock.advance(6_000);
    expect(record.notes.slice(1)).toEqual(['candidate B', 'candidate dismissed']);
    expect(known()).toMatchObject({ state: 'confirmed', addresses: ['A'] });
  });

  it('says unknown and keeps the address when nobody answers', async () => {
    const { clock, known, setReply, watch } = startFamilyWatch();
    await clock.advance(60_000);
    const confirmedAt = known().confirmedAt;
    for (const id of ids) setReply(id, errs());
    void watch.look(false);
    await clock.advance(1_000);
    expect(known()).toMatchObject({ state: 'unknown', addresses: ['A'], confirmedAt });
  });

  it('judges an address by what is known, and not before something is', async () => {
    const { clock, watch, setReply } = startFamilyWatch();
    expect(watch.judge('A')).toBe('unsettled');
    await clock.advance(1_000);
    expect([watch.judge('A'), watch.judge('B')]).toEqual(['expected', 'different']);
    for (const id of ids) setReply(id, errs());
    void watch.look(false);
    await clock.advance(1_000);
    expect(watch.judge('A')).toBe('unsettled');
  });

  it('joins the look under way', async () => {
    const { clock, watch, record } = startFamilyWatch();
    await clock.advance(10);
    await Promise.all([watch.look(false), clock.advance(1_000)]);
    expect(record.looks).toHaveLength(1);
  });

  it("does not look while the sources' own limits leave fewer than two, and tries again soon", async () => {
    const definitions = ['a', 'b'].map((id) => sourceOf(id, { minIntervalSeconds: 60 }));
    const { clock, watch, known, sources } = startFamilyWatch({ definitions });
    await clock.advance(1_000);
    await watch.look(false);
    expect(known().state).toBe('confirmed');
    expect(sources.asked).toHaveLength(2);
    await clock.advance(64_000);
    expect(sources.asked).toHaveLength(4);
  });

  it('asks neither the router nor an interface', async () => {
    const definitions = [
      sourceOf('router', { method: 'router' }),
      sourceOf('interface', { method: 'interface' }),
      sourceOf('a'),
    ];
    const { clock, sources } = startFamilyWatch({ definitions });
    await clock.advance(6_000);
    expect(sources.asked.map(({ id }) => id)).toEqual(['a']);
  });

  it('goes on after a bug, and says so in the log', async () => {
    const { clock, record, log, known, setAddress, watch, looking } = startFamilyWatch();
    await clock.advance(60_000);
    setAddress('B');
    record.breakChanges(new Error('no such table'));
    void watch.look(false);
    await clock.advance(11_000);
    expect(log.entries.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'a look failed inside'],
    ]);
    expect(looking.at(-1)).toBe(false);
    record.breakChanges(null);
    await clock.advance(lookEveryMs + 20_000);
    expect(known()).toMatchObject({ state: 'confirmed', addresses: ['B'] });
  });

  it('goes on after a bug in the middle of a look, and ends that look', async () => {
    const { clock, log, looking } = startFamilyWatch({
      identityOf: () => {
        throw new RangeError('no prefix');
      },
    });
    await clock.advance(1_000);
    expect(log.entries).toMatchObject([{ level: 'error', details: { family: 'ipv4' } }]);
    expect([looking, clock.pending()]).toEqual([[true, false], 1]);
  });

  it('plans nothing when it was stopped while it wrote a change down, and loses none', async () => {
    const { clock, record, watch, told } = startFamilyWatch();
    let release = (): void => {};
    record.holdChanges(
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    await clock.advance(1_000);
    watch.stop();
    release();
    await clock.advance(0);
    expect(told).toMatchObject([{ kind: 'first', after: ['A'] }]);
    expect(clock.pending()).toBe(0);
  });

  it.each([
    ['in a look', 100],
    ['between looks', 6_000],
  ])('leaves nothing behind when it stops %s', async (_when, afterMs) => {
    const { clock, watch, record, looking } = startFamilyWatch({
      replies: { a: hangs, b: hangs, c: hangs, d: hangs },
    });
    await clock.advance(afterMs);
    const looks = record.looks.length;
    watch.stop();
    await clock.advance(0);
    expect([clock.pending(), looking.at(-1)]).toEqual([0, false]);
    await watch.look(true);
    await clock.advance(lookEveryMs * 2);
    expect(record.looks).toHaveLength(looks);
  });
});
