import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { unbundledPackages } from '../../../build/package/unbundled.mjs';
import packageJson from '../../../package.json' with { type: 'json' };

const read = (name: string): string =>
  readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

interface FileSet {
  readonly from: string;
  readonly to: string;
}
interface Config {
  readonly [name: string]: unknown;
  readonly appId: string;
  readonly artifactName: string;
  readonly files: readonly (string | FileSet)[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly extraMetadata: { readonly desktopName: string };
  readonly linux: { readonly executableName: string };
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly portable: Readonly<Record<string, unknown>>;
  readonly mac: Readonly<Record<string, unknown>>;
}
const config = parse(read('electron-builder.yml')) as Config;

/** electron-builder's own description of what it understands, and its own validator. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const ofLibrary = createRequire(ofBuilder.resolve('app-builder-lib'));
const Ajv = ofLibrary('ajv').default;
const scheme = ofLibrary('app-builder-lib/scheme.json');
const validate = new Ajv({ strict: false, allErrors: true }).compile(scheme);

function errorsOf(configuration: unknown): readonly string[] {
  validate(configuration);
  return (validate.errors ?? []).map(
    ({ instancePath, message }: { instancePath: string; message: string }) =>
      `${instancePath} ${message}`,
  );
}

describe('the configuration of the packages', () => {
  it('is one that electron-builder understands, for every system', () =>
    expect(errorsOf(config)).toEqual([]));

  it('would be refused with a word that it does not know', () => {
    const { nsis, mac } = config;
    expect(errorsOf({ ...config, nsis: { ...nsis, onClick: false } })).not.toEqual([]);
    expect(errorsOf({ ...config, mac: { ...mac, notarise: true } })).not.toEqual([]);
  });

  it('flips every fuse that can be misused', () =>
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    }));

  it('names every package that is not bundled', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    const named = config.files.flatMap((each) => (typeof each === 'string' ? [] : [each]));
    expect(named.map(({ from }) => from.replace('node_modules/', '')).sort()).toEqual(
      unbundledPackages(packages),
    );
    expect(named.filter(({ from, to }) => from !== to)).toEqual([]);
  });

  it('gives no two packages one name, and none a blank', () => {
    const names = [
      config.artifactName,
      config.nsis['artifactName'],
      config.portable['artifactName'],
    ];
    expect(new Set(names).size).toBe(3);
    expect(
      names.filter((name) => !/^IP-Beacon-\$\{version\}-\$\{os\}-\S+$/.test(String(name))),
    ).toEqual([]);
  });

  it('lets who installs on Windows choose for whom, and keeps the history when it is removed', () =>
    expect(config.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      deleteAppDataOnUninstall: false,
    }));

  it('lets the hardened runtime of macOS allow what V8 needs and nothing else', () => {
    const entitlements = read(String(config.mac['entitlements']));
    expect(config.mac).toMatchObject({
      hardenedRuntime: true,
      entitlementsInherit: config.mac['entitlements'],
    });
    expect([...entitlements.matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
    ]);
  });
});

describe('the names by which systems know the application', () => {
  it('are the same in the package and in the program', () => {
    const said = /setAppUserModelId\('([^']+)'\)/.exec(read('electron/desktop/main.ts'))?.[1];
    expect(said).toBe(config.appId);
    expect(config.extraMetadata.desktopName).toBe(`${config.linux.executableName}.desktop`);
    // D-Bus and AppStream want no hyphen.
    const metainfo = read('build/package/linux/com.ip_beacon.desktop.metainfo.xml');
    expect(metainfo).toContain(`<id>${config.appId.replace('-', '_')}</id>`);
    expect(metainfo).toContain(`>${config.extraMetadata.desktopName}</launchable>`);
  });

  it('start with what the build makes', () =>
    expect(packageJson).toMatchObject({
      main: 'dist/main/desktop.js',
      homepage: expect.stringMatching(/^https:/),
      author: { email: expect.stringContaining('@') },
    }));
});
