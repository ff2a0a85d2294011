import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { installLastResort, lastResortExitCode } from '../../../../electron/node/last-resort.ts';
import { createMemoryLog } from '../../../support/memory-log.ts';

function install(flush: () => Promise<void>) {
  const events = new EventEmitter();
  const log = createMemoryLog();
  const printed: string[] = [];
  const order: string[] = [];
  const exited = new Promise<number>((resolve) => {
    installLastResort(events, {
      log,
      flush: async () => {
        order.push('flush');
        await flush();
      },
      exit: (code) => {
        order.push('exit');
        resolve(code);
      },
      print: (line) => printed.push(line),
      timeoutMs: 20,
    });
  });
  return { events, log, printed, order, exited };
}

it.each(['uncaughtException', 'unhandledRejection'])(
  'logs, flushes and exits on %s',
  async (event) => {
    const last = install(async () => {});
    const error = new Error('a bug');
    last.events.emit(event, error);
    expect(await last.exited).toBe(lastResortExitCode);
    expect(last.order).toEqual(['flush', 'exit']);
    expect(last.printed).toEqual([
      'IP Beacon ends because of an error inside it; the log has the details.',
    ]);
    expect(last.log.entries).toEqual([
      {
        part: null,
        level: 'error',
        message: 'The program ends because of an error inside it.',
        details: { event, error },
      },
    ]);
  },
);

it('exits although flushing hangs', async () => {
  const last = install(() => new Promise(() => {}));
  last.events.emit('uncaughtException', new Error('a bug'));
  expect(await last.exited).toBe(lastResortExitCode);
});

it('exits although flushing fails, and logs that too', async () => {
  const last = install(async () => {
    throw new Error('ENOSPC');
  });
  last.events.emit('uncaughtException', new Error('a bug'));
  expect(await last.exited).toBe(lastResortExitCode);
  expect(last.log.entries.map(({ message }) => message)).toEqual([
    'The program ends because of an error inside it.',
    'Not everything could be saved before the end.',
  ]);
});

it('exits at once on a second failure, and logs the first alone', async () => {
  const last = install(() => new Promise(() => {}));
  last.events.emit('uncaughtException', new Error('first'));
  last.events.emit('unhandledRejection', new Error('second'));
  expect(last.order).toEqual(['flush', 'exit']);
  expect(last.log.entries).toHaveLength(1);
});
