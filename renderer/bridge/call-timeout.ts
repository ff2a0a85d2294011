import type { ContractName } from '../../shared/contract/index.ts';

/** A look may take its 5 s and the repeat 10 s later; anything beyond this is a hang. */
const usualMs = 60_000;
/** Of what reads or writes everything there is, on a slow disk of a small machine. */
const longMs = 30 * 60_000;

const longCalls: ReadonlySet<ContractName> = new Set([
  'import.check',
  'import.run',
  'backups.create',
  'backups.preview',
  'backups.restore',
  'audit.verify',
]);

/** When to give a call up, in milliseconds. */
export const callTimeoutMs = (name: ContractName): number =>
  longCalls.has(name) ? longMs : usualMs;
