import type { AddressChange } from './decide.ts';

/** A rotated suffix and one more member of a known egress set are written down, but nobody is woken for them. */
export const isNews = ({ kind, before, after }: AddressChange): boolean =>
  kind !== 'within-prefix' &&
  !(
    kind === 'egress-set' &&
    before.length > 1 &&
    before.every((address) => after.includes(address))
  );
