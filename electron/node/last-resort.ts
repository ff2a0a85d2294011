import type { Dispose, Log } from '../core/ports.ts';

export interface LastResortOptions {
  readonly log: Log;
  /** Saves what can still be saved; given up after `timeoutMs`. */
  readonly flush: () => Promise<void>;
  readonly exit: (code: number) => void;
  /** One sentence to whoever started the program. */
  readonly print: (line: string) => void;
  readonly timeoutMs?: number;
}

/** EX_SOFTWARE of sysexits.h: an error inside the program. */
export const lastResortExitCode = 70;

type FatalEvent = 'uncaughtException' | 'unhandledRejection';

/**
 * The handler for bugs that nobody caught: logs, flushes, exits with code 70.
 * The program is not kept running: after an unknown failure its state cannot be trusted.
 * A second failure while it flushes ends it at once.
 * @param events where the failures come from; `process`, or an emitter in a test
 */
export function installLastResort(
  events: Pick<NodeJS.EventEmitter, 'on' | 'off'>,
  options: LastResortOptions,
): Dispose {
  let ending = false;

  async function end(event: FatalEvent, error: unknown): Promise<void> {
    if (ending) {
      options.exit(lastResortExitCode);
      return;
    }
    ending = true;
    const deadline = setTimeout(() => options.exit(lastResortExitCode), options.timeoutMs ?? 1000);
    try {
      options.log.write('error', 'The program ends because of an error inside it.', {
        event,
        error,
      });
      options.print('IP Beacon ends because of an error inside it; the log has the details.');
      await options.flush();
    } catch (flushError) {
      options.log.write('error', 'Not everything could be saved before the end.', {
        error: flushError,
      });
    } finally {
      clearTimeout(deadline);
      options.exit(lastResortExitCode);
    }
  }

  const onException = (error: unknown): void => void end('uncaughtException', error);
  const onRejection = (error: unknown): void => void end('unhandledRejection', error);
  events.on('uncaughtException', onException);
  events.on('unhandledRejection', onRejection);
  return () => {
    events.off('uncaughtException', onException);
    events.off('unhandledRejection', onRejection);
  };
}
