import { createGuard } from './guard.ts';

/** Makes a guard anew only when our addresses are others: its patterns take longer to make than most answers. */
export function createGuardKeeper(
  knownAddresses: () => readonly string[],
): () => ReturnType<typeof createGuard> {
  let key: string | null = null;
  let guard = createGuard([]);
  return () => {
    const known = knownAddresses();
    const now = known.join(' ');
    if (now !== key) {
      key = now;
      guard = createGuard(known);
    }
    return guard;
  };
}
