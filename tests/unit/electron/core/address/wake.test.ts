import { describe, expect, it } from 'vitest';
import { isSleep, type WakeReason, watchWake } from '../../../../../electron/core/address/wake.ts';
import type { InterfaceAddress } from '../../../../../electron/core/ports.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const at = (interfaceName: string, address: string, internal = false): InterfaceAddress => ({
  interfaceName,
  family: address.includes(':') ? 'ipv6' : 'ipv4',
  address,
  internal,
});
const home = [at('eth0', '192.168.1.7'), at('lo', '127.0.0.1', true)];

function start() {
  const clock = createFakeClock();
  let addresses: readonly InterfaceAddress[] = home;
  const woken: WakeReason[] = [];
  let resume = (): void => {};
  const stop = watchWake(clock, { list: () => addresses }, (reason) => void woken.push(reason), {
    onResume: (listener) => {
      resume = listener;
      return () => {
        resume = () => {};
      };
    },
  });
  return {
    clock,
    woken,
    stop,
    resume: () => resume(),
    move: (changed: readonly InterfaceAddress[]) => {
      addresses = changed;
    },
  };
}

describe('watchWake', () => {
  it('says nothing while nothing happens', async () => {
    const { clock, woken } = start();
    await clock.advance(600_000);
    expect(woken).toEqual([]);
  });

  it('says once that the machine has slept', async () => {
    const { clock, woken } = start();
    await clock.advance(7_000);
    clock.jumpWall(3_600_000);
    await clock.advance(60_000);
    expect(woken).toEqual(['resume']);
  });

  it('says at once, and once, what the system tells of a resume', async () => {
    const { clock, woken, resume } = start();
    await clock.advance(2_000);
    clock.jumpWall(3_600_000);
    resume();
    expect(woken).toEqual(['resume']);
    await clock.advance(60_000);
    expect(woken).toEqual(['resume']);
  });

  it('hears nothing any more once it has stopped', async () => {
    const { clock, woken, resume, stop } = start();
    stop();
    resume();
    clock.jumpWall(3_600_000);
    await clock.advance(60_000);
    expect(woken).toEqual([]);
  });

  it('takes a second of drift for no sleep', async () => {
    const { clock, woken } = start();
    clock.jumpWall(3_000);
    await clock.advance(60_000);
    expect(woken).toEqual([]);
  });

  it('takes no harm from a clock that is set back', async () => {
    const { clock, woken } = start();
    clock.jumpWall(-86_400_000);
    await clock.advance(60_000);
    expect(woken).toEqual([]);
  });

  it('says within five seconds, and once, that the network has changed', async () => {
    const { clock, woken, move } = start();
    move([at('wlan0', '10.1.2.3')]);
    await clock.advance(5_000);
    expect(woken).toEqual(['network']);
    await clock.advance(60_000);
    expect(woken).toEqual(['network']);
  });

  it('says it also when an address has gone', async () => {
    const { clock, woken, move } = start();
    move([]);
    await clock.advance(5_000);
    expect(woken).toEqual(['network']);
  });

  it('does not mind the order, what is internal, nor what leads nowhere', async () => {
    const { clock, woken, move } = start();
    move([
      at('lo', '127.0.0.2', true),
      at('veth3f1', 'fe80::1c2d'),
      at('eth1', '169.254.7.7'),
      at('eth0', '192.168.1.7'),
    ]);
    await clock.advance(60_000);
    expect(woken).toEqual([]);
  });

  it('says one thing when the machine wakes up elsewhere', async () => {
    const { clock, woken, move } = start();
    clock.jumpWall(3_600_000);
    move([at('wlan0', '10.1.2.3')]);
    await clock.advance(60_000);
    expect(woken).toEqual(['resume']);
  });

  it('leaves nothing behind when it stops', async () => {
    const { clock, stop } = start();
    await clock.advance(7_000);
    stop();
    stop();
    expect(clock.pending()).toBe(0);
  });
});

describe('isSleep', () => {
  it.each([
    [5_000, 5_000, false],
    [8_000, 5_000, false],
    [8_001, 5_000, true],
    [-3_600_000, 5_000, false],
    // Windows: the monotonic clock runs on while the machine stands still.
    [3_600_000, 3_600_000, true],
    [15_000, 15_000, false],
  ])('%i ms by the wall, %i ms of monotonic time: %s', (wallMs, monotonicMs, slept) =>
    expect(isSleep(wallMs, monotonicMs)).toBe(slept),
  );
});
