import type { Handlers } from '../../../shared/dispatch.ts';
import { ok } from '../../../shared/result.ts';
import type { AddressWatch } from '../address/address-watch.ts';
import type { Store } from '../store.ts';

export const addressHandlers = (
  store: Store,
  watch: () => AddressWatch,
): Pick<Handlers, 'snapshot.get' | 'address.check'> => ({
  'snapshot.get': () => ok(store.get()),
  'address.check': async () => {
    await watch().lookNow();
    return ok(store.get());
  },
});
