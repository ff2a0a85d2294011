/** @import { CliOptions } from 'electron-builder' */
/** @import { PackageOptions } from './options.mjs' */

/** @typedef {{ target: readonly (string | { target: string, arch?: readonly string[] })[] }} SystemConfig */

/** Electron's names for the systems are Node's; electron-builder's own are these. */
export const sectionOf = /** @type {const} */ ({ linux: 'linux', win32: 'win', darwin: 'mac' });

/**
 * For which machines packages are made.
 * @param {PackageOptions} options
 * @param {SystemConfig} config the system's section of electron-builder.yml
 * @param {string} machine this machine's
 * @returns {readonly string[]}
 */
export function archsFor({ archs, targets }, config, machine) {
  if (archs.length > 0) return archs;
  if (targets.length > 0) return [machine];
  const named = config.target.flatMap((each) =>
    typeof each === 'string' ? [] : (each.arch ?? []),
  );
  return named.length === 0 ? [machine] : [...new Set(named)];
}

/** @param {SystemConfig} config the system's section of electron-builder.yml */
export const targetNames = (config) =>
  config.target.map((each) => (typeof each === 'string' ? each : each.target));

/** These tell the application, in resources/package-type, that the system's package manager brings the next version. */
const managed = ['deb', 'rpm'];

/**
 * electron-builder makes all packages of a run from one folder, and writes package-type into it while others are being
 * made of it: an AppImage or an archive could say that it is a deb. So each of those has a run of its own. The last run
 * writes the list for updates, and so holds what updates itself.
 * @param {PackageOptions} options
 * @param {SystemConfig} config the system's section of electron-builder.yml
 * @returns {readonly (readonly string[])[]} the targets of each run; none means those of electron-builder.yml
 */
export function runsFor({ targets, system }, config) {
  if (system !== 'linux') return [targets];
  const asked = targets.length > 0 ? targets : targetNames(config);
  const alone = asked.filter((target) => managed.includes(target)).map((target) => [target]);
  const together = asked.filter((target) => !managed.includes(target));
  return together.length === 0 ? alone : [...alone, together];
}

/**
 * What electron-builder is called with beyond electron-builder.yml.
 * @param {PackageOptions} options
 * @param {readonly string[]} targets of this run
 * @param {string | null} electron the folder of an unpacked Electron; null lets electron-builder download it
 * @param {string} root the project's folder
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {CliOptions}
 */
export function builderOptions({ archs, output, system }, targets, electron, root, environment) {
  const feed = environment['IP_BEACON_UPDATE_URL'] ?? '';
  return {
    [sectionOf[system]]: [...targets],
    ...Object.fromEntries(archs.map((arch) => [arch, true])),
    projectDir: root,
    // Publishing is the release workflow's: nothing leaves the machine that builds.
    publish: 'never',
    config: {
      ...(electron === null ? {} : { electronDist: electron }),
      ...(output === null ? {} : { directories: { output } }),
      ...(feed === '' ? {} : { publish: { provider: 'generic', url: feed } }),
    },
  };
}
