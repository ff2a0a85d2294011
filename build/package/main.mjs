// npm run package: the application for this system, with its checksums and its list of parts, in artefacts/package.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build } from 'electron-builder';
import { parse } from 'yaml';
import { ensureBuilt, root } from '../ensure-built.mjs';
import { shippedParts } from './bill-of-materials.mjs';
import { archsFor, builderOptions, runsFor, sectionOf, targetNames } from './builder-options.mjs';
import { electronFolder } from './electron-folder.mjs';
import { explainFailure } from './explain-failure.mjs';
import { ensureNativePackages, nativePackages } from './native-packages.mjs';
import { packageOptions } from './options.mjs';

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** @param {string} name */
const readJson = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

const options = packageOptions(process.argv.slice(2), process.platform);
if (!options.ok) stop(options.error);
const { output, system } = options.value;

const electron = electronFolder({
  given: options.value.electron,
  override: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
  installed: join(root, 'node_modules/electron/dist'),
  version: readJson('package.json').devDependencies.electron,
});
if (!electron.ok) stop(electron.error);

ensureBuilt();

const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const section = config[sectionOf[system]];
const archs = archsFor(options.value, section, process.arch);
const locked = readJson('package-lock.json').packages;
const missing = ensureNativePackages(root, nativePackages(system, archs), locked);
if (missing !== null) stop(missing);

const folder = resolve(root, output ?? config.directories.output);
mkdirSync(folder, { recursive: true });
process.chdir(root);

/** @param {unknown} error @param {readonly string[]} targets of the run that failed; none means all */
const explained = (error, targets) => {
  const message = error instanceof Error ? error.message : String(error);
  const run = {
    electron: electron.value,
    targets: targets.length > 0 ? targets : targetNames(section),
    environment: process.env,
  };
  return explainFailure(message, run) ?? `The packages could not be made: ${message}`;
};
/** @type {string[]} */
const made = [];
for (const targets of runsFor(options.value, section)) {
  const run = builderOptions(options.value, targets, electron.value, root, process.env);
  made.push(...(await build(run).catch((error) => stop(explained(error, targets)))));
}

const { name, version } = readJson('package.json');
const list = ['--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'];
const parts = spawnSync('npm', ['sbom', ...list], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
});
if (parts.status !== 0) stop(`npm could not list the parts of the packages: ${parts.stderr}`);
const partsFile = join(folder, `${name}-${version}.cdx.json`);
const bill = shippedParts(JSON.parse(parts.stdout), name);
writeFileSync(partsFile, `${JSON.stringify(bill, null, 2)}\n`);

const sums = [...made, partsFile]
  .map((file) => ({
    file: basename(file),
    sum: createHash('sha256').update(readFileSync(file)).digest('hex'),
  }))
  .sort((one, other) => (one.file < other.file ? -1 : 1));
writeFileSync(
  join(folder, `SHA256SUMS-${system}`),
  sums.map(({ file, sum }) => `${sum}  ${file}\n`).join(''),
);
for (const { file } of sums) console.log(join(folder, file));
