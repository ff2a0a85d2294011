import { expect, it } from 'vitest';
import { createInFlight } from '../../../../electron/core/in-flight.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('waits for what is under way, and for what that begins', async () => {
  const inFlight = createInFlight(createFakeClock());
  const ended: string[] = [];
  const later = async (): Promise<void> => {
    await soon();
    ended.push('second');
  };
  void inFlight.track(
    (async () => {
      await soon();
      ended.push('first');
      void inFlight.track(later());
    })(),
  );
  await inFlight.settled(500);
  expect(ended).toEqual(['first', 'second']);
});

it('waits for failures too, and passes them on', async () => {
  const inFlight = createInFlight(createFakeClock());
  const failing = inFlight.track(Promise.reject(new Error('of its own')));
  await inFlight.settled(500);
  await expect(failing).rejects.toThrow('of its own');
});

it('waits no longer than it may', async () => {
  const clock = createFakeClock();
  const inFlight = createInFlight(clock);
  void inFlight.track(new Promise(() => {}));
  let isOver = false;
  const settled = inFlight.settled(500).then(() => {
    isOver = true;
  });
  await clock.advance(499);
  expect(isOver).toBe(false);
  await clock.advance(1);
  await settled;
});
