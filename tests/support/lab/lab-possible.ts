import { spawnSync } from 'node:child_process';
import { needs } from '../needs.ts';

/**
 * True where a lab network can be built: iproute2 and nftables are installed and this process may
 * make network namespaces (root, or CAP_SYS_ADMIN and CAP_NET_ADMIN). In CI a missing one is a failure.
 */
export function labPossible(): boolean {
  if (!needs('ip', 'nft')) {
    return false;
  }
  const name = `ipbeacon-${process.pid}-000000-host`;
  const made = spawnSync('ip', ['netns', 'add', name], { encoding: 'utf8', timeout: 30_000 });
  if (made.status === 0) {
    spawnSync('ip', ['netns', 'del', name], { timeout: 30_000 });
    return true;
  }
  const reason = `The lab network needs the right to make network namespaces; run as root. ${made.stderr}`;
  if (process.env['CI'] !== undefined) {
    throw new Error(reason);
  }
  console.warn(`Skipped: ${reason}`);
  return false;
}
