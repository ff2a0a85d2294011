import { describe, expect, it } from 'vitest';
import { readableName, reverseNameOf } from '../../../../../electron/core/insight/reverse-name.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryInsight } from '../../../../support/memory-insight-ports.ts';

const long = `${'a'.repeat(63)}.`.repeat(4);

describe('a readable name', () => {
  it.each([
    [['host-81-2.example.net'], 'host-81-2.example.net'],
    [['One.ONE.one.one.'], 'one.one.one.one'],
    [['_dmarc.example.net'], '_dmarc.example.net'],
    [['bad name', 'second.example'], 'second.example'],
    [[long.slice(0, 253)], long.slice(0, 253)],
    [[`${long.slice(0, 253)}a`], null],
    [['a\u0000b.example'], null],
    [['a\u001b[31mb'], null],
    [['a\u202eb.example'], null],
    [['<b>.example'], null],
    [['-a.example'], null],
    [['a..example'], null],
    [[`${'a'.repeat(64)}.example`], null],
    [[''], null],
    [[], null],
  ])('of %j is %j', (names, name) => {
    expect(readableName(names)).toBe(name);
  });
});

describe('the name of an address', () => {
  const never = new Promise<void>(() => {});
  const start = () => ({
    clock: createFakeClock(),
    insight: Object.assign(createMemoryInsight(), { names: { '1.1.1.1': ['one.example'] } }),
    stopping: new AbortController(),
  });

  it('is asked of the resolver', async () => {
    const { clock, insight, stopping } = start();
    const { reverseNames } = insight.ports;
    expect(await reverseNameOf('1.1.1.1', reverseNames, clock, stopping.signal)).toBe(
      'one.example',
    );
    expect(clock.pending()).toBe(0);
  });

  it('is not asked for an address that is nobody in public', async () => {
    const { clock, insight, stopping } = start();
    const { reverseNames } = insight.ports;
    expect(await reverseNameOf('192.168.1.1', reverseNames, clock, stopping.signal)).toBeNull();
    expect(insight.namesAsked).toEqual([]);
  });

  it('is waited for three seconds, and then what hangs is told to end', async () => {
    const { clock, stopping } = start();
    let asked: AbortSignal | null = null;
    const port = {
      namesOf: async (_address: string, signal: AbortSignal) => {
        asked = signal;
        await never;
        return [];
      },
    };
    const found: (string | null)[] = [];
    void reverseNameOf('1.1.1.1', port, clock, stopping.signal).then((name) => found.push(name));
    await clock.advance(2_999);
    expect(found).toEqual([]);
    await clock.advance(1);
    expect(found).toEqual([null]);
    expect(asked).toMatchObject({ aborted: true });
  });

  it('is no longer waited for when the program stops', async () => {
    const { clock, insight, stopping } = start();
    insight.heldNames = never;
    const found = reverseNameOf('1.1.1.1', insight.ports.reverseNames, clock, stopping.signal);
    stopping.abort();
    expect(await found).toBeNull();
    expect(clock.pending()).toBe(0);
  });
});
