// The project's commands, one place: `node build/run.mjs test|integration|e2e|e2e:desktop|check|bench|build|discord-double|package`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { electronProgram } from './electron-program.mjs';
import { ensureBuilt, root } from './ensure-built.mjs';
import { missingFor, suites } from './suites.mjs';

const [task = 'test', ...rest] = process.argv.slice(2);
const inCi = Boolean(process.env['CI']);

/** @param {string} tool @param {string[]} args @returns {boolean} whether it succeeded */
const run = (tool, args) => {
  const result = spawnSync(join(root, 'node_modules/.bin', tool), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return result.status === 0;
};

/** Vitest leaves one processor free, which is half of a machine with two. */
const onEveryProcessor = `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`;

/** To read everything anew for each file takes the unit tests four times as long. What a file changes, it has to put back. */
const together = '--no-isolate';

/** @param {string} name @param {string[]} folders @param {string[]} options */
const runSuite = (name, folders, options = []) => {
  ensureBuilt();
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  const report = join(root, `artefacts/${name}.json`);
  const passed = run('vitest', [
    'run',
    ...folders,
    ...options,
    ...rest,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  if (inCi && counts.numPendingTests > 0) {
    console.error(
      `${counts.numPendingTests} tests of "${name}" were skipped; in CI that is a failure.`,
    );
    return false;
  }
  return passed;
};

/** The desktop host over the stand-in for Electron; with `--real` over Electron itself. */
const runDesktop = () => {
  const index = rest.indexOf('--real');
  if (index >= 0) {
    rest.splice(index, 1);
    const program = electronProgram(root, process.platform, process.env);
    if (program === null) {
      console.error(
        'Electron is not on this machine. Let `npm start` fetch it, or name its folder: ELECTRON_OVERRIDE_DIST_PATH.',
      );
      return false;
    }
    process.env['IP_BEACON_REAL_ELECTRON'] = program;
  }
  return runSuite('e2e-desktop', ['tests/e2e/desktop-'], [onEveryProcessor]);
};

/** @type {Record<string, () => boolean>} */
const tasks = {
  build: () => {
    ensureBuilt();
    return true;
  },
  test: () => {
    const passed = runSuite(
      'test',
      ['tests/unit', 'tests/contract', 'tests/layers.test.ts'],
      [onEveryProcessor, together],
    );
    for (const { name, command, packages } of suites) {
      const missing = missingFor(packages);
      console.log(
        missing.length === 0
          ? `Not part of this command: ${name}. Run it with: npm run ${command}`
          : `Skipped: ${name}. It needs: apt-get install ${missing.join(' ')}, then: npm run ${command}`,
      );
    }
    return passed;
  },
  integration: () => runSuite('integration', ['tests/integration'], [onEveryProcessor, together]),
  e2e: () => runSuite('e2e', ['tests/e2e'], [onEveryProcessor, together]),
  'e2e:desktop': runDesktop,
  bench: () => {
    ensureBuilt();
    return run('vitest', ['run', '--config', 'tests/bench/vitest.config.ts', ...rest]);
  },
  'discord-double': () =>
    spawnSync(
      process.execPath,
      [join(root, 'build/run-typescript.mjs'), join(root, 'tests/support/discord/main.ts')],
      { cwd: root, stdio: 'inherit' },
    ).status === 0,
  package: () =>
    spawnSync(process.execPath, [join(root, 'build/package/main.mjs'), ...rest], {
      cwd: root,
      stdio: 'inherit',
    }).status === 0,
  check: () =>
    [
      () => run('tsc', ['-b']),
      () => run('oxlint', ['--type-aware', '--deny-warnings']),
      () => run('oxfmt', ['--check', '.']),
      () => run('knip', ['--no-progress']),
      () => run('vitest', ['run', 'tests/layers.test.ts', '--reporter=dot']),
    ].every((step) => step()),
};

const chosen = tasks[task];
if (chosen === undefined) {
  console.error(`There is no task "${task}". There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
process.exit(chosen() ? 0 : 1);
