import { chmodSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type KeptLine } from '../../electron/node/log.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'ip-beacon-log-')), 'logs');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const modeOf = async (path: string): Promise<string> =>
  ((await stat(path)).mode & 0o777).toString(8);
const entriesOf = async (name: string): Promise<readonly unknown[]> =>
  (await readFile(join(folder, name), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('the log', () => {
  it('is JSON lines with level, part, message and details', async () => {
    const log = createLog({ folder, level: 'info' });
    log.part('history').write('warn', 'Slow.', { ms: 700, msg: 'not mine', level: 'not mine' });
    log.write('debug', 'Too small to write down.');
    expect(await entriesOf('ip-beacon.log')).toEqual([
      {
        level: 'warn',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        part: 'history',
        details: { ms: 700, msg: 'not mine', level: 'not mine' },
        msg: 'Slow.',
      },
    ]);
    log.close();
  });

  it('can be read by its owner alone', async () => {
    const log = createLog({ folder, level: 'info' });
    log.write('info', 'Here.');
    log.close();
    expect([await modeOf(folder), await modeOf(join(folder, 'ip-beacon.log'))]).toEqual([
      '700',
      '600',
    ]);
  });

  it('never takes more than its files of its size, and loses the oldest lines only', async () => {
    const log = createLog({ folder, level: 'info', maxBytes: 1000, maxFiles: 3 });
    for (let index = 0; index < 100; index += 1) log.write('info', `line ${index}`);
    log.close();
    const names = (await readdir(folder)).sort();
    expect(names).toEqual(['ip-beacon.log', 'ip-beacon.log.1', 'ip-beacon.log.2']);
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(folder, name))).size),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
    const kept = (await Promise.all(names.toReversed().map(entriesOf))).flat() as { msg: string }[];
    const first = 100 - kept.length;
    expect(kept.map(({ msg }) => msg)).toEqual(kept.map((_, index) => `line ${first + index}`));
    expect(kept.length).toBeGreaterThan(20);
  });

  it('goes on in the file of the run before', async () => {
    for (const message of ['first run', 'second run']) {
      const log = createLog({ folder, level: 'info' });
      log.write('info', message);
      log.close();
    }
    expect(await entriesOf('ip-beacon.log')).toMatchObject([
      { msg: 'first run' },
      { msg: 'second run' },
    ]);
  });

  it('bounds an entry, which stays JSON', async () => {
    const log = createLog({ folder, level: 'info' });
    log.write('info', 'Big.', { list: Array.from({ length: 90 }, () => 'word '.repeat(500)) });
    log.close();
    expect(await entriesOf('ip-beacon.log')).toMatchObject([
      { msg: 'Big.', details: '[too long]' },
    ]);
  });

  it('says why it cannot be written, throws nothing, and goes on when it can be again', async () => {
    await mkdir(join(folder, 'ip-beacon.log'), { recursive: true });
    const log = createLog({ folder, level: 'info' });
    log.write('info', 'Lost.');
    expect(log.problem()).toMatch(/^The log .+ip-beacon\.log cannot be written: EISDIR/);
    await rm(join(folder, 'ip-beacon.log'), { recursive: true });
    chmodSync(folder, 0o700);
    log.write('info', 'Kept.');
    expect(log.problem()).toBeNull();
    log.close();
    expect(await entriesOf('ip-beacon.log')).toMatchObject([{ msg: 'Kept.' }]);
  });

  it('gives each line away as the file has it, redacted and bounded', async () => {
    const lines: KeptLine[] = [];
    const log = createLog({ folder, level: 'info', onLine: (line) => lines.push(line) });
    log.part('server').write('warn', 'See https://a:b@host.example/.', { password: 'x', ms: 7 });
    log.write('info', 'Big.', { list: Array.from({ length: 90 }, () => 'word '.repeat(500)) });
    log.write('debug', 'Too small to write down.');
    log.close();
    const times = ((await entriesOf('ip-beacon.log')) as { time: string }[]).map(({ time }) =>
      Date.parse(time),
    );
    expect(lines).toEqual([
      {
        at: times[0],
        level: 'warn',
        part: 'server',
        message: 'See https://[redacted]@host.example/.',
        details: '{"password":"[redacted]","ms":7}',
      },
      { at: times[1], level: 'info', part: '', message: 'Big.', details: '"[too long]"' },
    ]);
  });

  it('echoes warnings and errors to whoever watches the console', () => {
    const lines: string[] = [];
    const log = createLog({ folder, level: 'info', echo: (line) => lines.push(line) });
    log.write('info', 'Quiet.');
    log.part('server').write('warn', 'Look at https://a:b@host.example/.');
    log.write('error', 'Broken.', { password: 'x' });
    log.close();
    expect(lines).toEqual([
      'Warning (server): Look at https://[redacted]@host.example/.',
      'Error: Broken.',
    ]);
  });
});
