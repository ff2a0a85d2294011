/** What says that the network, or the way to a server, is missing. */
const noNetwork =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|fetch failed|socket hang up/;

/**
 * What electron-builder downloads when it is not here, and how to do without.
 * @type {readonly { targets: RegExp, variable: string | null, remedy: string }[]}
 */
const tools = [
  {
    targets: /^(deb|rpm)$/,
    variable: 'CUSTOM_FPM_PATH',
    remedy:
      'fpm for deb and rpm: name an installed one in CUSTOM_FPM_PATH, or leave them out: --target tar.gz',
  },
  {
    targets: /^(tar\.gz|zip|nsis|portable)$/,
    variable: 'ELECTRON_BUILDER_7ZIP_PATH',
    remedy:
      "7-Zip for archives: name an installed 7za in ELECTRON_BUILDER_7ZIP_PATH (Debian's p7zip-full has one), or leave them out: --target dir",
  },
  {
    targets: /^AppImage$/,
    variable: 'APPIMAGE_TOOLS_PATH',
    remedy: 'the tools for AppImages: leave them out: --target deb --target tar.gz',
  },
  {
    targets: /^(nsis|portable)$/,
    variable: null,
    remedy: 'the tools for Windows installers: leave them out: --target dir',
  },
];

/**
 * What a person can do about a failed run of electron-builder; null where it failed for want of nothing.
 * @param {string} message of the error
 * @param {object} run
 * @param {string | null} run.electron the folder it was given
 * @param {readonly string[]} run.targets
 * @param {Readonly<Record<string, string | undefined>>} run.environment
 */
export function explainFailure(message, { electron, targets, environment }) {
  if (!noNetwork.test(message)) return null;
  const wanted = tools.filter(
    (tool) =>
      targets.some((target) => tool.targets.test(target)) &&
      (tool.variable === null || (environment[tool.variable] ?? '') === ''),
  );
  const remedies =
    electron === null
      ? ['Electron: give the folder of an unpacked one: --electron FOLDER']
      : wanted.map(({ remedy }) => remedy);
  return [
    `What is not on this machine could not be downloaded (${message}).`,
    ...remedies.map((remedy) => `- ${remedy}`),
    'Or package once where there is a network: what is downloaded is kept.',
  ].join('\n');
}
