import type { ReactNode } from 'react';
import { useHasBeenShown } from './use-has-been-shown.ts';

/** Draws what nobody sees yet once what is seen has been painted: a long page is there as soon as a short one. */
export function BelowTheFold({ children }: { readonly children: ReactNode }) {
  return useHasBeenShown() ? children : null;
}
