/** What the bundles leave to node_modules (build/vite.config.ts). electron-builder.yml lists their files. */
export const unbundledNames = ['@node-rs/argon2', 'node-notifier'];

/** What discord.js can be made faster with, and asks for in vain. */
export const optionalNames = [
  'zlib-sync',
  'bufferutil',
  'utf-8-validate',
  'erlpack',
  '@discordjs/opus',
  '@discordjs/voice',
];

/** @typedef {{ dependencies?: Record<string, string> }} LockedPackage */

/**
 * These packages and all that they need, sorted. A package that the lock has twice is refused: which of the two is
 * needed could then not be said by its name alone.
 * @param {Record<string, LockedPackage>} locked the "packages" of package-lock.json
 * @returns {readonly string[]}
 */
export function unbundledPackages(locked) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name */
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    const entry = locked[`node_modules/${name}`];
    if (entry === undefined) throw new Error(`package-lock.json has no ${name}.`);
    for (const needed of Object.keys(entry.dependencies ?? {})) {
      if (locked[`node_modules/${name}/node_modules/${needed}`] !== undefined) {
        throw new Error(
          `${name} has a ${needed} of its own: list its files in electron-builder.yml.`,
        );
      }
      visit(needed);
    }
  };
  for (const name of unbundledNames) visit(name);
  return [...found].toSorted();
}
