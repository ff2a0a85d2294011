import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Change } from '../../shared/domain/change.ts';
import { maskAddress, maskAddressesIn, maskName } from '../../shared/domain/mask.ts';
import { createMaskStore } from './mask-store.ts';

const mask = createMaskStore(() => localStorage);

export const setMasked = mask.set;
export const followMask = mask.follow;

export interface Mask {
  readonly masked: boolean;
  readonly address: (address: string) => string;
  /** For what a source, a log or an error says. */
  readonly text: (text: string) => string;
  /** For the name that an address has. */
  readonly name: (name: string) => string;
  /** For the sentence about it. */
  readonly change: (change: Change) => Change;
}

/** How addresses are shown on this screen: every one goes through it, or through <AddressText>, which does so. */
export function useMask(): Mask {
  const masked = useStore(mask.store, (state) => state.masked);
  return useMemo(() => {
    const audience = masked ? 'public' : 'owner';
    const address = (text: string): string => maskAddress(text, audience);
    return {
      masked,
      address,
      text: (text) => maskAddressesIn(text, audience),
      name: (name) => maskName(name, audience),
      change: (change) => ({
        ...change,
        before: change.before.map(address),
        after: change.after.map(address),
      }),
    };
  }, [masked]);
}
