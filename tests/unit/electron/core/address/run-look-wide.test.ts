import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../../shared/domain/observation.ts';
import {
  answers,
  errs,
  hangs,
  type Reply,
  sourceOf,
} from '../../../../support/scripted-sources.ts';
import { askedIn, saidIn, type SourceScript, startLook } from '../../../../support/start-look.ts';

/** Sources by their first letter: http, dns, stun. */
const methods: Readonly<Record<string, Observation['method']>> = { h: 'http', d: 'dns', s: 'stun' };
const script = (replies: Readonly<Record<string, Reply>>): SourceScript =>
  Object.entries(replies).map(([id, reply]) => [
    sourceOf(id, { method: methods[id.slice(0, 1)] ?? 'http' }),
    reply,
  ]);

const known = new Set(['A']);

describe('a look that meets a different answer', () => {
  it('stays narrow while the answers are what is known', async () => {
    const look = startLook(script({ h1: answers('A'), h2: answers('A'), d1: answers('A') }), {
      known,
    });
    expect(saidIn(await look.ended())).toEqual(['h1:A', 'h2:A']);
  });

  it('widens to five sources over more than one method', async () => {
    const look = startLook(
      script({
        h1: answers('B', 40),
        h2: answers('B', 50),
        h3: answers('B'),
        h4: answers('B'),
        d1: answers('B'),
        s1: answers('B'),
      }),
      { known },
    );
    const ended = await look.ended();
    expect(askedIn(look)).toEqual(['h1@0', 'h2@0', 'd1@40', 's1@40', 'h3@40']);
    expect([ended.ms, saidIn(ended)]).toEqual([80, ['h1:B', 'h2:B', 'd1:B', 's1:B', 'h3:B']]);
  });

  it('widens too when the first two contradict each other and nothing is known', async () => {
    const look = startLook(
      script({
        h1: answers('X', 5),
        h2: answers('A'),
        h3: answers('A'),
        d1: answers('A'),
        s1: answers('A'),
      }),
    );
    const ended = await look.ended();
    expect(saidIn(ended)).toEqual(['h1:X', 'h2:A', 'd1:A', 's1:A', 'h3:A']);
  });

  it('does not widen for another suffix of a known prefix', async () => {
    const look = startLook(script({ h1: answers('A1'), h2: answers('A2'), d1: answers('A1') }), {
      known,
      identityOf: (address) => address.slice(0, 1),
    });
    expect(saidIn(await look.ended())).toEqual(['h1:A1', 'h2:A2']);
  });
});

describe('a wide look', () => {
  it('asks five from the start', async () => {
    const look = startLook(
      script({
        h1: answers('B'),
        h2: answers('B'),
        h3: answers('B'),
        d1: answers('B'),
        s1: answers('B'),
      }),
      { known, wide: true },
    );
    const ended = await look.ended();
    expect([ended.ms, askedIn(look)]).toEqual([40, ['h1@0', 'h2@0', 'd1@0', 's1@0', 'h3@0']]);
  });

  it('is not content with two that agree, nor with three of one method', async () => {
    const look = startLook(
      script({
        h1: answers('B', 10),
        h2: answers('B', 10),
        h3: answers('B', 10),
        d1: answers('B', 900),
      }),
      { known, wide: true },
    );
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([900, ['h1:B', 'h2:B', 'h3:B', 'd1:B']]);
  });

  it('is not content with two over two methods', async () => {
    const look = startLook(
      script({ h1: answers('B', 10), d1: answers('B', 10), h2: answers('B', 600) }),
      { known, wide: true },
    );
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([600, ['h1:B', 'd1:B', 'h2:B']]);
  });

  it('ends a hedge delay after the last question once three over two methods have answered', async () => {
    const look = startLook(
      script({ h1: answers('B'), h2: answers('B'), h3: hangs, d1: answers('B'), s1: hangs }),
      { known, wide: true },
    );
    const ended = await look.ended();
    expect([ended.ms, saidIn(ended)]).toEqual([
      250,
      ['h1:B', 'h2:B', 'd1:B', 's1:cancelled', 'h3:cancelled'],
    ]);
    expect(ended.left).toBe(0);
  });

  it('turns to a third method when the second one hangs', async () => {
    const look = startLook(
      script({
        h1: answers('B'),
        h2: answers('B'),
        s1: hangs,
        h3: answers('B'),
        h4: answers('B'),
        h5: answers('B'),
        h6: answers('B'),
        d1: answers('B'),
      }),
      { known, wide: true },
    );
    const ended = await look.ended();
    expect(ended.ms).toBeLessThanOrEqual(290);
    expect(saidIn(ended)).toContain('d1:B');
  });

  it('makes do with one method when there is no other', async () => {
    const look = startLook(script({ h1: answers('B'), h2: answers('B'), h3: answers('B') }), {
      known,
      wide: true,
    });
    const ended = await look.ended();
    expect(saidIn(ended)).toEqual(['h1:B', 'h2:B', 'h3:B']);
  });

  it('makes do with two sources when there are no more', async () => {
    const look = startLook(script({ h1: answers('B'), d1: answers('B') }), { known, wide: true });
    expect((await look.ended()).ms).toBe(40);
  });

  it('goes on through failures to those that are left', async () => {
    const look = startLook(
      script({
        h1: answers('B'),
        h2: errs(),
        h3: errs(),
        d1: errs(),
        s1: errs(),
        h4: answers('B'),
        d2: answers('B'),
      }),
      { known, wide: true },
    );
    const ended = await look.ended();
    expect([...saidIn(ended)].sort()).toEqual([
      'd1:connect',
      'd2:B',
      'h1:B',
      'h2:connect',
      'h3:connect',
      'h4:B',
      's1:connect',
    ]);
    expect(ended.ms).toBeLessThanOrEqual(60);
  });
});
