import { useFormat } from '../format/use-format.ts';
import { useTextNow } from '../format/use-now.ts';

/** How long something has lasted, moving with the clock. */
export function HeldFor({ since }: { readonly since: number }) {
  const format = useFormat();
  return <>{useTextNow((now) => format.duration(Math.max(0, now - since)))}</>;
}
