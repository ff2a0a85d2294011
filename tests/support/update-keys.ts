import { generateKeyPairSync } from 'node:crypto';

export interface UpdateKeys {
  /** PEM, for build/sign-update.mjs. */
  readonly privateKey: string;
  /** As electron/desktop/update/release-server.ts has it. */
  readonly publicKey: string;
}

export function makeUpdateKeys(): UpdateKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}
