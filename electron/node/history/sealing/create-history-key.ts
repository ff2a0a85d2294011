import { fail, ok } from '../../../../shared/result.ts';
import type { HistoryKey } from '../history-key.ts';
import { createFrameCipher } from './frame-cipher.ts';
import { seal, unseal, type UnsealProblem } from './sealed-bytes.ts';

/** @param key the data key, 32 bytes */
export const createHistoryKey = (key: Uint8Array): HistoryKey => ({
  seal: (plain) => seal(key, plain),
  unseal: (sealed) => {
    const plain = unseal(key, sealed);
    return plain.ok ? ok(plain.value) : fail(sentences[plain.error]);
  },
  frameCipher: (salt) => createFrameCipher(key, salt),
});

const sentences: Readonly<Record<UnsealProblem, string>> = {
  'not-sealed':
    'The history is neither an SQLite file nor encrypted by IP Beacon. Put a copy of the history files in their place, or restore a backup.',
  newer: 'The history was encrypted by a newer IP Beacon: install that one again.',
  'other-key':
    'The history is encrypted with another key than the one in history.key. Put back the history.key that belongs to it; it is beside the history in any copy of the data folder.',
  damaged:
    'The encrypted history is not as it was written. Restore a backup, or put a copy of the history files in their place.',
};
