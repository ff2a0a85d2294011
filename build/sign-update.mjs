// Signs a release: `node build/sign-update.mjs VERSION stable|beta FOLDER` writes ip-beacon-update-CHANNEL.json beside
// the packages in FOLDER (docs/decisions/0011-updates-are-signed-by-us.md).
//
// IP_BEACON_UPDATE_KEYS holds one or several Ed25519 private keys as PEM, one after the other; every one of them signs.

import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What updates are made of, and what is new in them; everything else in the folder is for people to download. */
const isSigned = (/** @type {string} */ name) =>
  /^[A-Za-z0-9][A-Za-z0-9._-]*\.(AppImage|exe|zip)$/.test(name) || name === 'CHANGELOG.md';

const pem = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g;

/** @param {string} text PEM texts, one after the other */
function keysIn(text) {
  const keys = (text.match(pem) ?? []).map((one) => createPrivateKey(one));
  if (keys.length === 0) throw new Error('IP_BEACON_UPDATE_KEYS holds no private key (PEM).');
  if (keys.some(({ asymmetricKeyType }) => asymmetricKeyType !== 'ed25519')) {
    throw new Error('IP_BEACON_UPDATE_KEYS holds a key that is not Ed25519.');
  }
  return keys;
}

/**
 * Writes the signed manifest.
 * @param {{ version: string, channel: string, folder: string, keys: string }} release
 * @returns {{ file: string, names: string[], publicKeys: string[] }} the public keys as the program must know them
 */
export function signUpdate({ version, channel, folder, keys: text }) {
  if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version)) {
    throw new Error(`${version} is no version, such as 1.2.3 or 1.3.0-beta.1.`);
  }
  if (channel !== 'stable' && channel !== 'beta') {
    throw new Error(`${channel} is no channel: it is stable or beta.`);
  }
  if (channel === 'stable' && version.includes('-')) {
    throw new Error(`${version} is an early version: it does not go to the channel stable.`);
  }
  const keys = keysIn(text);
  const names = readdirSync(folder).filter(isSigned).toSorted();
  if (!names.some((name) => name !== 'CHANGELOG.md')) {
    throw new Error(`There is no package (.AppImage, .exe, .zip) in ${folder}.`);
  }
  const files = names.map((name) => {
    const bytes = readFileSync(join(folder, name));
    const sha512 = createHash('sha512').update(bytes).digest('base64');
    return { name, size: bytes.length, sha512 };
  });
  const manifest = JSON.stringify({ kind: 'ip-beacon-update', version, channel, files });
  const signatures = keys.map((key) => sign(null, Buffer.from(manifest), key).toString('base64'));
  const file = join(folder, `ip-beacon-update-${channel}.json`);
  writeFileSync(file, `${JSON.stringify({ manifest, signatures }, null, 2)}\n`);
  const publicKeys = keys.map((key) =>
    createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
  );
  return { file, names, publicKeys };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version = '', channel = '', folder = '.'] = process.argv.slice(2);
  try {
    const keys = process.env['IP_BEACON_UPDATE_KEYS'] ?? '';
    const { file, names, publicKeys } = signUpdate({ version, channel, folder, keys });
    console.log(`${basename(file)} signs ${names.join(', ')}.`);
    console.log(`The program believes it if it knows one of: ${publicKeys.join(', ')}.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
