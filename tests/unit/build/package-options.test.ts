import { describe, expect, it } from 'vitest';
import { archsFor, builderOptions, runsFor } from '../../../build/package/builder-options.mjs';
import { electronFolder } from '../../../build/package/electron-folder.mjs';
import { explainFailure } from '../../../build/package/explain-failure.mjs';
import { nativePackages } from '../../../build/package/native-packages.mjs';
import { packageOptions, usage } from '../../../build/package/options.mjs';
import { unbundledPackages } from '../../../build/package/unbundled.mjs';

const nothing = { electron: null, targets: [], archs: [], output: null, system: 'linux' } as const;

describe('the words after "npm run package --"', () => {
  it('are none: all packages of this system', () =>
    expect(packageOptions([], 'linux')).toEqual({ ok: true, value: nothing }));

  it('name a folder with Electron, targets, machines, a folder to write to and a system', () => {
    const words = '--electron ../electron --target deb --target tar.gz --arch arm64 --output out';
    expect(packageOptions([...words.split(' '), '--system', 'win32'], 'linux')).toEqual({
      ok: true,
      value: {
        electron: '../electron',
        targets: ['deb', 'tar.gz'],
        archs: ['arm64'],
        output: 'out',
        system: 'win32',
      },
    });
  });

  it('that are unknown are answered with those that are known', () => {
    const result = packageOptions(['--tarket', 'deb'], 'linux');
    expect(result.ok ? '' : result.error).toContain('--tarket');
    expect(result.ok ? '' : result.error).toContain(usage);
  });

  it('cannot ask for a system without packages', () =>
    expect(packageOptions([], 'freebsd')).toEqual({
      ok: false,
      error: 'There are no packages for freebsd.',
    }));
});

describe('the folder of Electron', () => {
  const facts = { given: null, override: undefined, installed: '/i', version: '45.4.1' };
  const holding = (...folders: string[]) => {
    const versions = folders.map((each) => each.split('='));
    return (file: string) => versions.find(([folder]) => file === `${folder}/version`)?.[1] ?? null;
  };

  it.each([
    ['the one of the command line', { given: '/g', override: '/o' }, ['/g=45.4.1'], '/g'],
    ['the one of the environment', { override: '/o' }, ['/o=v45.4.1\n', '/i=45.4.1'], '/o'],
    ['the one of the package of Electron', { override: '' }, ['/i=45.4.1'], '/i'],
    ['nowhere, and is downloaded', {}, [], null],
  ] as const)('is %s', (_, changed, folders, value) =>
    expect(electronFolder({ ...facts, ...changed }, holding(...folders))).toEqual({
      ok: true,
      value,
    }),
  );

  it('that was named and holds none is said to hold none', () =>
    expect(electronFolder({ ...facts, given: '/g' }, holding('/i=45.4.1'))).toEqual({
      ok: false,
      error: '/g does not hold Electron: a file named "version" lies beside its program.',
    }));

  it('of another version is refused', () =>
    expect(electronFolder({ ...facts, given: '/g' }, holding('/g=44.0.0'))).toEqual({
      ok: false,
      error: '/g holds Electron 44.0.0, and IP Beacon is made for 45.4.1.',
    }));
});

describe('the runs of electron-builder', () => {
  const config = { target: ['AppImage', 'deb', { target: 'rpm' }, 'tar.gz'] };

  it('make what says "deb" or "rpm" of itself apart from what must not, and the list for updates last', () =>
    expect(runsFor(nothing, config)).toEqual([['deb'], ['rpm'], ['AppImage', 'tar.gz']]));

  it('are of the targets that were asked for', () => {
    expect(runsFor({ ...nothing, targets: ['tar.gz', 'deb'] }, config)).toEqual([
      ['deb'],
      ['tar.gz'],
    ]);
    expect(runsFor({ ...nothing, targets: ['rpm'] }, config)).toEqual([['rpm']]);
  });

  it('are one for the other systems', () =>
    expect(runsFor({ ...nothing, system: 'win32' }, { target: [] })).toEqual([[]]));

  it('are given what was asked for and nothing that publishes', () =>
    expect(
      builderOptions(
        { ...nothing, archs: ['arm64'], output: '/out', system: 'darwin' },
        ['zip'],
        '/electron',
        '/project',
        { IP_BEACON_UPDATE_URL: 'https://updates.test/' },
      ),
    ).toEqual({
      mac: ['zip'],
      arm64: true,
      projectDir: '/project',
      publish: 'never',
      config: {
        electronDist: '/electron',
        directories: { output: '/out' },
        publish: { provider: 'generic', url: 'https://updates.test/' },
      },
    }));

  it('leave to electron-builder.yml what was not asked for', () =>
    expect(builderOptions(nothing, [], null, '/project', { IP_BEACON_UPDATE_URL: '' })).toEqual({
      linux: [],
      projectDir: '/project',
      publish: 'never',
      config: {},
    }));
});

describe('the packages with machine code', () => {
  const windows = {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  };

  it('are for the machines asked for, else those of the configuration, else this one', () => {
    expect(archsFor({ ...nothing, archs: ['arm64'] }, windows, 'x64')).toEqual(['arm64']);
    expect(archsFor(nothing, windows, 'x64')).toEqual(['x64', 'arm64']);
    expect(archsFor({ ...nothing, targets: ['dir'] }, windows, 'x64')).toEqual(['x64']);
    expect(archsFor(nothing, { target: ['deb'] }, 'arm64')).toEqual(['arm64']);
  });

  it.each([
    ['linux', ['x64'], ['@node-rs/argon2-linux-x64-gnu']],
    [
      'win32',
      ['x64', 'arm64'],
      ['@node-rs/argon2-win32-arm64-msvc', '@node-rs/argon2-win32-x64-msvc'],
    ],
    ['darwin', ['universal'], ['@node-rs/argon2-darwin-arm64', '@node-rs/argon2-darwin-x64']],
  ] as const)('on %s for %j are %j', (system, archs, names) =>
    expect(nativePackages(system, archs)).toEqual(names),
  );
});

describe('the packages that are not bundled', () => {
  const locked = {
    'node_modules/@node-rs/argon2': {},
    'node_modules/node-notifier': { dependencies: { which: '2' } },
    'node_modules/which': { dependencies: { isexe: '2' } },
    'node_modules/isexe': {},
    'node_modules/react': {},
  };

  it('are the named ones and all that they need', () =>
    expect(unbundledPackages(locked)).toEqual([
      '@node-rs/argon2',
      'isexe',
      'node-notifier',
      'which',
    ]));

  it('are not guessed where the lock has one twice', () =>
    expect(() =>
      unbundledPackages({ ...locked, 'node_modules/which/node_modules/isexe': {} }),
    ).toThrow('which has a isexe of its own'));
});

describe('a run that fails for want of a network', () => {
  const run = { electron: '/electron', targets: ['AppImage', 'deb', 'tar.gz'], environment: {} };
  const message = 'getaddrinfo ENOTFOUND host.test';

  it('says how to do without each download', () =>
    expect(explainFailure(message, run)?.split('\n')).toEqual([
      'What is not on this machine could not be downloaded (getaddrinfo ENOTFOUND host.test).',
      expect.stringContaining('CUSTOM_FPM_PATH'),
      expect.stringContaining('ELECTRON_BUILDER_7ZIP_PATH'),
      expect.stringContaining('AppImages'),
      'Or package once where there is a network: what is downloaded is kept.',
    ]));

  it('names no tool that is here', () =>
    expect(
      explainFailure(message, {
        ...run,
        targets: ['deb'],
        environment: { CUSTOM_FPM_PATH: '/fpm' },
      }),
    ).not.toContain('fpm'));

  it('names Electron first, which everything else needs', () =>
    expect(explainFailure(message, { ...run, electron: null })).toContain('--electron FOLDER'));

  it('is told from any other', () =>
    expect(explainFailure('The icon must be at least 256x256', run)).toBeNull());
});
