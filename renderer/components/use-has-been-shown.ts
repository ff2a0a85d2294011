import { startTransition, useEffect, useState } from 'react';

/**
 * For what nobody sees or needs yet: false in the first frame of a page, which comes the sooner, and true in one of the
 * next. Not a deferred value: a page that is drawn ahead would come with all of it, and take long to be shown.
 */
export function useHasBeenShown(): boolean {
  const [hasBeenShown, setHasBeenShown] = useState(false);
  useEffect(() => startTransition(() => setHasBeenShown(true)), []);
  return hasBeenShown;
}
