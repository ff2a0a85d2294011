import { safeStorage } from 'electron';
import { fail, ok } from '../../shared/result.ts';
import type { SystemSecret } from '../node/history/sealing/credentials.ts';

/** Why the system's secret store protects nothing here, as a sentence; null when it does. */
export function systemSecretProblem(platform: NodeJS.Platform): string | null {
  if (!safeStorage.isEncryptionAvailable()) {
    return 'This system has no secret store that IP Beacon could use. Choose a passphrase or a key file for the history instead.';
  }
  // Chromium then encrypts with a password that everybody knows.
  // https://www.electronjs.org/docs/latest/api/safe-storage#safestoragegetselectedstoragebackend-linux
  if (platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') {
    return 'This session has no keyring (such as GNOME Keyring or KWallet), so a secret stored by it would be readable by every program. Unlock or install one, or choose a passphrase or a key file for the history instead.';
  }
  return null;
}

/** The history's key in the system's secret store: Keychain, DPAPI, libsecret or KWallet. */
export function createSystemSecret(platform: NodeJS.Platform): SystemSecret {
  return {
    protect: async (bytes) => {
      const problem = systemSecretProblem(platform);
      if (problem !== null) throw new Error(problem);
      return safeStorage.encryptString(Buffer.from(bytes).toString('base64'));
    },
    unprotect: async (bytes) => {
      const problem = systemSecretProblem(platform);
      if (problem !== null) return fail(problem);
      try {
        return ok(Buffer.from(safeStorage.decryptString(Buffer.from(bytes)), 'base64'));
      } catch {
        return fail(
          "The system's secret store does not open the key of the history: it was stored by another account or another machine. Restore a backup with its passphrase.",
        );
      }
    },
  };
}
