import { useFormat } from '../format/use-format.ts';
import { useNow } from '../format/use-now.ts';

/** How long something has lasted, moving with the clock. */
export function HeldFor({ since }: { readonly since: number }) {
  const now = useNow();
  return <>{useFormat().duration(Math.max(0, now - since))}</>;
}
