import { type ReactNode, useDeferredValue } from 'react';

/** Draws what nobody sees yet once what is seen has been painted: a long page is there as soon as a short one. */
export function BelowTheFold({ children }: { readonly children: ReactNode }) {
  const isTime = useDeferredValue(true, false);
  return isTime ? children : null;
}
