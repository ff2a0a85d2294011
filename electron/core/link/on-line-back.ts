import type { Dispose } from '../ports.ts';
import type { Store } from '../store.ts';

/** Calls each time the line has stopped being down: whoever waits for it need not wait for a pause of their own too. */
export function onLineBack(store: Pick<Store, 'get' | 'subscribe'>, run: () => void): Dispose {
  let before = store.get().link.state;
  return store.subscribe(({ link }) => {
    const isBack = before === 'offline' && link.state !== 'offline';
    before = link.state;
    if (isBack) run();
  });
}
