import type { KeyFacts } from '../../../shared/domain/machine-facts.ts';
import { type Credentials, readCredentials } from '../history/sealing/credentials.ts';
import { type DataKey, unwrapDataKey } from '../history/sealing/data-key.ts';
import { readKeyStore } from '../history/sealing/key-store.ts';
import type { Result } from '../../../shared/result.ts';

export interface KeyFinding {
  readonly facts: KeyFacts;
  readonly key: DataKey | null;
}

/** Tries the key of the history in that folder. */
export async function lookAtKey(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  keyFilePath: string,
): Promise<KeyFinding> {
  const wrapped = readKeyStore(folder);
  if (!wrapped.ok) return closed(wrapped.error);
  if (wrapped.value === null) return { facts: { state: 'none' }, key: null };
  const credentials: Result<Credentials> = readCredentials(environment, keyFilePath);
  if (!credentials.ok) return closed(credentials.error);
  const key = await unwrapDataKey(wrapped.value, credentials.value);
  if (!key.ok) return closed(key.error);
  return { facts: { state: 'opens', protection: wrapped.value.protection }, key: key.value };
}

const closed = (sentence: string): KeyFinding => ({
  facts: { state: 'closed', sentence },
  key: null,
});
