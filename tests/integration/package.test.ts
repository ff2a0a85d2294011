import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { extractAll, extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionalNames, unbundledNames } from '../../build/package/unbundled.mjs';
import packageJson from '../../package.json' with { type: 'json' };
import {
  allowedInArchive,
  aroundArchive,
  compareWith,
  unpackedFromArchive,
} from '../support/package-files.ts';
import { packageForLinux } from '../support/package-linux.ts';

// The real files of the build, packaged by electron-builder as for a release, around an Electron that is none.

const root = resolve(import.meta.dirname, '../..');
const { version } = packageJson;
const mebibyte = 1_048_576;
let folder: string;

const at = (...parts: readonly string[]): string => join(folder, 'made', ...parts);
const application = (...parts: readonly string[]): string => at('linux-unpacked', ...parts);
const archive = (): string => application('resources/app.asar');
const debian = (): string => at(`IP-Beacon-${version}-linux-amd64.deb`);
const archived = (): string => at(`IP-Beacon-${version}-linux-x64.tar.gz`);

/** What the tool said, if it was content; else what it did not like. */
function outputOf(tool: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stdout}${stderr}`);
  return stdout;
}

const filesBelow = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));

beforeAll(() => {
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  folder = mkdtempSync(join(root, 'artefacts/package-test-'));
  packageForLinux(folder, ['dir', 'tar.gz', 'deb']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('app.asar', () => {
  const listed = (): readonly string[] =>
    listPackage(archive(), { isPack: false })
      .map((name) => name.slice(1))
      .filter((name) => !('files' in statFile(archive(), name)));
  const isUnpacked = (name: string): boolean => statFile(archive(), name).unpacked === true;

  it('holds what the application needs and nothing else', () =>
    expect(compareWith(allowedInArchive, listed())).toEqual({ unknown: [], missing: [] }));

  it('leaves outside what threads and the system read, and nothing else', () => {
    const outside = listed().filter(isUnpacked);
    expect(compareWith(unpackedFromArchive, outside)).toEqual({ unknown: [], missing: [] });
    expect(filesBelow(`${archive()}.unpacked`).toSorted()).toEqual(outside.toSorted());
  });

  it('is at most 6 MiB, and 2.5 more for the bots', () => {
    // discord.js alone is 1.6: loaded when a bot starts, and in the package all the same.
    const ofBots = listed()
      .filter((name) => name.includes('/chunks/bots/'))
      .reduce((sum, name) => sum + extractFile(archive(), name).length, 0);
    expect(ofBots).toBeGreaterThan(1.5 * mebibyte);
    expect(ofBots).toBeLessThan(2.5 * mebibyte);
    expect(statSync(archive()).size - ofBots).toBeLessThan(6 * mebibyte);
  });

  it('has the hash of every file in it, which Electron checks where it knows how', () => {
    const wrong = listed().filter((name) => {
      const entry = statFile(archive(), name);
      const { hash } = 'integrity' in entry ? entry.integrity : { hash: '' };
      const content = extractFile(archive(), name);
      return hash !== createHash('sha256').update(content).digest('hex');
    });
    expect(wrong).toEqual([]);
  });

  it('unpacks to the very files of the build', () => {
    const unpacked = join(folder, 'app');
    extractAll(archive(), unpacked);
    const changed = filesBelow(join(unpacked, 'dist')).filter(
      (name) =>
        !readFileSync(join(unpacked, 'dist', name)).equals(readFileSync(join(root, 'dist', name))),
    );
    expect(changed).toEqual([]);
    expect(JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'))).toMatchObject({
      name: 'ip-beacon',
      version,
      type: 'module',
      main: 'dist/main/desktop.js',
      desktopName: 'ip-beacon.desktop',
    });
  });

  it('asks for no package that is not in it', () => {
    const bundles = filesBelow(join(folder, 'app/dist')).filter((name) =>
      /^main\/.*\.js$/.test(name),
    );
    const asked = bundles.flatMap((name) => {
      const text = readFileSync(join(folder, 'app/dist', name), 'utf8');
      const names = text.matchAll(/(?:from|import\(?)\s?["'`]([@\w][\w./@-]*)["'`]/g);
      return [...names].map(([, from = '']) => from);
    });
    const packages = new Set(asked.filter((name) => !isBuiltin(name)));
    expect(packages).toContain('electron');
    const known = ['electron', ...unbundledNames, ...optionalNames];
    expect([...packages].filter((name) => !known.includes(name))).toEqual([]);
  });

  it('holds the packages that are not bundled so that they load', () => {
    const load =
      "Promise.all([import('@node-rs/argon2'), import('node-notifier')]).then(async ([{ hashRaw }, notifier]) => console.log((await hashRaw('word', { salt: Buffer.alloc(16) })).length, typeof notifier.default.notify))";
    const words = ['--input-type=module', '--eval', load];
    const loaded = execFileSync(process.execPath, words, { cwd: join(folder, 'app') });
    expect(loaded.toString().trim()).toBe('32 function');
  });
});

describe('the application’s folder', () => {
  it('holds what Electron needs, whose work it is and what is new, and nothing else', () =>
    expect(compareWith(aroundArchive, filesBelow(application()))).toEqual({
      unknown: [],
      missing: [],
    }));

  it('has the fuses of its program flipped', async () => {
    const wire = await getCurrentFuseWire(application('ip-beacon'));
    const state = (fuse: FuseV1Options): string => String.fromCharCode(wire[fuse] ?? 0);
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      cookieEncryption: state(FuseV1Options.EnableCookieEncryption),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: state(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: '0',
      cookieEncryption: '1',
      nodeOptions: '0',
      inspect: '0',
      asarIntegrity: '1',
      onlyAsar: '1',
      ownSnapshot: '0',
      fileProtocol: '0',
    });
  });

  it('names whose work is in it, on terms that let us', () => {
    const text = readFileSync(application('resources/THIRD-PARTY-LICENCES.txt'), 'utf8');
    const named = [...text.matchAll(/^-{72}\n\n(\S+) [\d.]+\S* \((.+)\)$/gm)];
    const names = named.map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['react', 'zod', 'sql.js', 'fastify', 'node-notifier', 'mmdb-lib']),
    );
    // MPL is about the files that are under it, which we do not change; OFL about selling the font alone.
    const free =
      /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|MPL-2\.0|MIT AND OFL-1\.1)$/;
    expect(named.filter(([, , terms = '']) => !free.test(terms))).toEqual([]);
  });

  it('has AppStream’s file as its validator wants it', () => {
    const file = 'com.ip_beacon.desktop.metainfo.xml';
    const said = outputOf(
      'appstreamcli',
      'validate',
      '--no-net',
      application('usr/share/metainfo', file),
    );
    expect(said).toContain('Validation was successful');
    expect(readFileSync(application('usr/share/metainfo', file), 'utf8')).toContain(
      `<release version="${version}" date="2`,
    );
  });
});

describe('the deb', () => {
  it('says what it is and needs', () => {
    const field = (name: string): string => outputOf('dpkg-deb', '-f', debian(), name).trim();
    expect(['Package', 'Version', 'Architecture', 'Section', 'Priority'].map(field)).toEqual([
      'ip-beacon',
      version,
      'amd64',
      'net',
      'optional',
    ]);
    expect(field('Maintainer')).toMatch(/^.+ <\S+@\S+>$/);
    expect(field('Homepage')).toBe(packageJson.homepage);
    const [synopsis = '', ...longer] = field('Description').split('\n');
    expect(synopsis).toMatch(/^\w.{9,58}[^.]$/);
    expect(longer.join('')).toContain('public address');
    expect(field('Depends').split(', ')).toContain('libnss3');
  });

  it('puts the system’s files where the system looks, all root’s and nobody else’s to write', () => {
    const rows = outputOf('dpkg-deb', '-c', debian())
      .trim()
      .split('\n')
      .map((row) => /^(\S+) (\S+) +\d+ \S+ \S+ \.\/(.*)$/.exec(row)?.slice(1) ?? [row]);
    expect(
      rows.filter(([mode, owner]) => owner !== 'root/root' || /^.{5}w|^.{8}w/.test(mode ?? '')),
    ).toEqual([]);
    const files = rows.map(([, , name = '']) => name).filter((name) => !/(?:^|\/)$/.test(name));
    expect(
      files
        .filter((name) => !name.startsWith('opt/IP Beacon/') && !name.includes('/icons/'))
        .sort(),
    ).toEqual([
      'usr/share/applications/ip-beacon.desktop',
      'usr/share/doc/ip-beacon/copyright',
      'usr/share/metainfo/com.ip_beacon.desktop.metainfo.xml',
    ]);
    const drawn = files.filter((name) => name.startsWith('usr/share/icons/'));
    expect(drawn).toContain('usr/share/icons/hicolor/256x256/apps/ip-beacon.png');
    expect(drawn.every((name) => /\/hicolor\/(\d+)x\1\/apps\/ip-beacon\.png$/.test(name))).toBe(
      true,
    );
  });

  it('has an entry for menus and links as desktops want it, in every language', () => {
    outputOf('dpkg-deb', '-x', debian(), join(folder, 'deb'));
    const file = join(folder, 'deb/usr/share/applications/ip-beacon.desktop');
    expect(outputOf('desktop-file-validate', file)).toBe('');
    const entry = readFileSync(file, 'utf8');
    for (const line of [
      'Name=IP Beacon',
      'Exec="/opt/IP Beacon/ip-beacon" %U',
      'Icon=ip-beacon',
      'StartupWMClass=ip-beacon',
      'Categories=Network;Monitor;',
      'MimeType=x-scheme-handler/ip-beacon;',
      'Exec=ip-beacon --show settings',
      'Exec=ip-beacon --quit',
    ]) {
      expect(entry.split('\n')).toContain(line);
    }
    for (const language of ['ar', 'de', 'es', 'fr', 'ja']) {
      expect(entry.split(`[${language}]=`)).toHaveLength(5);
    }
  });

  it('tells the application that the package manager brings the next version, and the archive does not', () => {
    const packageType = 'resources/package-type';
    const inDeb = join(folder, 'deb/opt/IP Beacon', packageType);
    expect(readFileSync(inDeb, 'utf8')).toBe('deb');
    expect(outputOf('tar', '-tzf', archived())).not.toContain(packageType);
  });

  it('has scripts that a shell can read', () => {
    outputOf('dpkg-deb', '-e', debian(), join(folder, 'control'));
    expect(outputOf('bash', '-n', join(folder, 'control/postinst'))).toBe('');
    expect(outputOf('bash', '-n', join(folder, 'control/postrm'))).toBe('');
    expect(readFileSync(join(folder, 'control/postinst'), 'utf8')).toContain(
      'update-desktop-database',
    );
  });
});

describe('beside the packages', () => {
  it('lie their checksums', () => {
    const rows = readFileSync(at('SHA256SUMS-linux'), 'utf8').trim().split('\n');
    const sumOf = (file: string): string =>
      createHash('sha256').update(readFileSync(file)).digest('hex');
    const files = [debian(), archived(), at(`ip-beacon-${version}.cdx.json`)];
    expect(rows).toEqual(files.map((file) => `${sumOf(file)}  ${basename(file)}`));
  });

  it('lies the list of all parts, as CycloneDX', () => {
    const text = readFileSync(at(`ip-beacon-${version}.cdx.json`), 'utf8');
    expect(text).not.toContain(root);
    const bill = JSON.parse(text);
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'ip-beacon', type: 'application', version } },
    });
    const names = bill.components.map(({ name }: { name: string }) => name);
    const required = Object.keys(packageJson.dependencies);
    expect(names).toEqual(expect.arrayContaining([...required, 'electron']));
    expect(names).not.toContain('vitest');
  });

  it('lies the list that a server of new versions has', () =>
    expect(parse(readFileSync(at('latest-linux.yml'), 'utf8'))).toMatchObject({ version }));
});
