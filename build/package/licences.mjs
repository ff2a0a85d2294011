import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unbundledPackages } from './unbundled.mjs';

/** @typedef {{ name: string, version: string, identifier?: string, text?: string }} Licence as Vite writes it */

/** Where each part of the build says whose code went into it (build/vite.config.ts). */
const bundles = ['client', 'main', 'preload', 'worker', 'insight', 'pictures'];
const ofBundle = '.vite/licences.json';
const licenceFile = /^(licen[cs]e|copying)/i;

/**
 * The text that goes with the packages: whose code is inside, on what terms.
 * @param {readonly Licence[]} licences in any order, a package as often as it likes
 * @param {string} dataLicences whose data is inside
 */
export function licencesText(licences, dataLicences) {
  const byName = new Map(licences.map((each) => [`${each.name} ${each.version}`, each]));
  const sections = [...byName]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([title, { identifier, text }]) =>
      [
        `${title} (${identifier ?? 'see below'})`,
        text ?? 'The package has no text of its own; the licence is known by the name above.',
      ].join('\n\n'),
    );
  const line = '-'.repeat(72);
  return [
    'IP Beacon contains the work of others, with thanks.',
    'Electron and Chromium come with texts of their own beside the program.',
    dataLicences.trim(),
    ...sections,
  ].join(`\n\n${line}\n\n`);
}

/** @param {string} folder a package's @returns {Licence} */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => licenceFile.test(entry));
  const text = file === undefined ? {} : { text: readFileSync(join(folder, file), 'utf8').trim() };
  return { name, version, identifier: license, ...text };
}

/**
 * Of all that is bundled and all that lies beside it.
 * @param {string} root the project's folder, built
 * @returns {readonly Licence[]}
 */
export function readLicences(root) {
  const bundled = bundles.flatMap((bundle) => {
    const file = join(root, 'dist', bundle, ofBundle);
    if (!existsSync(file)) throw new Error(`${file} is missing: build with "npm run build".`);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const beside = unbundledPackages(packages).map((name) =>
    licenceOf(join(root, 'node_modules', name)),
  );
  return [...bundled, ...beside];
}
