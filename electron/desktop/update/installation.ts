import { fail, ok, type Result } from '../../../shared/result.ts';

/** The installations that can replace themselves. */
export type Installation =
  /** One file, at `file`. */
  | { readonly kind: 'appimage'; readonly file: string }
  /** Windows, by our installer. It leaves itself at `keptInstaller` (electron-builder's installer.nsh). */
  | { readonly kind: 'nsis'; readonly keptInstaller: string }
  /** macOS: the folder that ends in `.app`. */
  | { readonly kind: 'mac'; readonly bundle: string };

export interface InstallationFacts {
  readonly platform: NodeJS.Platform;
  /** `app.isPackaged` */
  readonly isPackaged: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `process.execPath` */
  readonly program: string;
  /** What electron-builder wrote into resources/package-type: `deb`, `rpm`; null where there is no such file. */
  readonly packageType: string | null;
  /** Whether this user may replace what stands there. */
  readonly isWritable: (path: string) => boolean;
}

/** As electron-builder names it, in its installer and in its lists: below %LOCALAPPDATA% and its like. */
export const updaterCacheName = 'ip-beacon-updater';

/** How this copy was installed, if that is ours to replace; the failure says who else brings the next version. */
export function installationOf(facts: InstallationFacts): Result<Installation> {
  const { platform, isPackaged, environment, program, packageType } = facts;
  if (!isPackaged) return fail('Updates are off: this copy runs from its source code.');
  if (platform === 'darwin') return macInstallation(facts);
  if (platform === 'win32') {
    if (environment['PORTABLE_EXECUTABLE_FILE'] !== undefined) {
      return fail(
        'Updates are off: the portable version does not replace itself. Download the new one and put it in place of this one.',
      );
    }
    const folder = environment['LOCALAPPDATA'] ?? program.replace(/\\[^\\]*$/, '');
    return ok({ kind: 'nsis', keptInstaller: `${folder}\\${updaterCacheName}\\installer.exe` });
  }
  const appImage = environment['APPIMAGE'];
  // AppImages inherit each other's environment: what was started by one may be a package.
  if (packageType === 'deb' || packageType === 'rpm' || packageType === 'pacman') {
    return fail(
      `Updates are off: IP Beacon was installed as a ${packageType} package. Update it with your package manager.`,
    );
  }
  if (appImage === undefined || environment['APPDIR'] === undefined) {
    return fail(
      'Updates are off: IP Beacon was installed from an archive or by the distribution. Update it the way you installed it.',
    );
  }
  if (!appImage.startsWith('/') || !facts.isWritable(appImage.replace(/[^/]*$/, ''))) {
    return fail(
      `Updates are off: you may not write to the folder of ${appImage}. Move the file to a folder of yours, or ask whoever put it there.`,
    );
  }
  return ok({ kind: 'appimage', file: appImage });
}

function macInstallation({ program, isWritable }: InstallationFacts): Result<Installation> {
  const [bundle] = /^.*?\.app(?=\/)/.exec(program) ?? [];
  if (bundle === undefined) return fail('Updates are off: this copy is no application bundle.');
  // Where macOS runs what was opened in the folder of downloads from, read-only.
  if (bundle.includes('/AppTranslocation/') || bundle.startsWith('/Volumes/')) {
    return fail('Updates are off: move IP Beacon to the Applications folder first.');
  }
  if (!isWritable(bundle)) {
    return fail('Updates are off: IP Beacon belongs to another user of this Mac.');
  }
  return ok({ kind: 'mac', bundle });
}
