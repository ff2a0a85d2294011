import { expect, it } from 'vitest';
import { onLineBack } from '../../../../../electron/core/link/on-line-back.ts';
import { createStore } from '../../../../../electron/core/store.ts';
import { type LinkState, unknownLink } from '../../../../../shared/domain/link.ts';

it('is told of each end of an outage, and of nothing after its dispose', () => {
  const store = createStore(0);
  const turn = (state: LinkState) =>
    store.apply({ type: 'link-judged', link: { ...unknownLink, state } });
  let backs = 0;
  const dispose = onLineBack(store, () => (backs += 1));
  const seen = (
    ['online', 'offline', 'offline', 'online', 'degraded', 'offline', 'unknown'] as const
  ).map((state) => {
    turn(state);
    return backs;
  });
  expect(seen).toEqual([0, 0, 0, 1, 1, 1, 2]);
  dispose();
  turn('offline');
  turn('online');
  expect(backs).toBe(2);
});
