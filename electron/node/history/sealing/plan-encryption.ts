// What the setting `history.encryption` asks of a history that is about to be opened. Every file says itself whether it
// is sealed, and which file is newer is decided by generation and sequence as always, never by its form: so both forms
// may stand side by side, and a change is carried out in steps, each durable before the next. Wherever it is cut short,
// the plan made of what is then found leads on.
//
//   turn-on             history.key   sealed   clear
//     (key file made)        -           -       x     -> turn-on, with the key file that is there
//     key stored             x           -       x     -> turn-on with the same key
//     sealed snapshot        x           x       x     -> turn-on: it is sealed once more
//     clear files removed    x           x       -     -> keep-sealed
//
//   turn-off
//                            x           x       -     -> turn-off
//     clear snapshot         x           x       x     -> turn-off: it is written clear once more
//     sealed files removed   x           -       x     -> turn-off without a key: only history.key goes
//     key removed            -           -       x     -> keep-clear
//
//   rewrap: history.key is replaced by renaming: the old one or the new one opens the same data key. The key file that
//   a new one needs is durable before; the old key file is never removed.

import type { Result } from '../../../../shared/result.ts';
import type { Credentials } from './credentials.ts';
import type { DataKey } from './data-key.ts';
import type { Protection } from './wrapped-key.ts';

export type EncryptionSetting = 'off' | Protection;

export interface FoundEncryption {
  /** What came of opening history.key; null without one. */
  readonly stored: { readonly key: Result<DataKey> } | null;
  /** Whether any snapshot or segment of the journal is sealed. */
  readonly hasSealed: boolean;
  /** Whether any is clear. */
  readonly hasClear: boolean;
}

/** How a key is stored: `makesKeyFile` first when there is none. */
interface Storing {
  readonly protection: Protection;
  readonly makesKeyFile: boolean;
}

export type EncryptionPlan =
  | { readonly action: 'keep-clear' }
  | { readonly action: 'keep-sealed'; readonly key: DataKey }
  /** Without a key: one is made and stored, then the plan is made anew. */
  | { readonly action: 'turn-on'; readonly key: DataKey }
  | ({ readonly action: 'turn-on'; readonly key: null } & Storing)
  /** Without a key: nothing sealed is left but history.key. */
  | { readonly action: 'turn-off'; readonly key: DataKey | null }
  /** The key is stored under the protection of the setting, then the plan is made anew. */
  | ({ readonly action: 'rewrap'; readonly key: DataKey } & Storing)
  | { readonly action: 'refuse'; readonly sentence: string };

export function planEncryption(
  setting: EncryptionSetting,
  found: FoundEncryption,
  { keyFile }: Pick<Credentials, 'keyFile'>,
): EncryptionPlan {
  const { stored, hasSealed, hasClear } = found;
  const storing = (protection: Protection): Storing => ({
    protection,
    // Never for a key that such a file has wrapped: without that file it does not open, which is refused below.
    makesKeyFile: protection === 'key-file' && keyFile === null,
  });
  if (stored === null) {
    if (hasSealed) return { action: 'refuse', sentence: keyIsGone };
    if (setting === 'off') return { action: 'keep-clear' };
    return { action: 'turn-on', key: null, ...storing(setting) };
  }
  if (setting === 'off' && !hasSealed) return { action: 'turn-off', key: null };
  if (!stored.key.ok) {
    // Of a key that has sealed nothing: turning on was cut short, and the credentials are others now.
    const isUnused = !hasSealed && hasClear && setting !== 'off';
    return isUnused
      ? { action: 'turn-on', key: null, ...storing(setting) }
      : { action: 'refuse', sentence: stored.key.error };
  }
  const key = stored.key.value;
  if (setting === 'off') return { action: 'turn-off', key };
  if (key.wrapped.protection !== setting) return { action: 'rewrap', key, ...storing(setting) };
  return hasClear || !hasSealed ? { action: 'turn-on', key } : { action: 'keep-sealed', key };
}

export const keyIsGone =
  'The history is encrypted, and its key, the file history.key in the data folder, is missing. ' +
  'Put it back from a copy of the folder, or restore a backup into a new data folder.';
