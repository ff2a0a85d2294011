import type { LogLine } from '../../electron/core/logs/log-lines.ts';

const minuteMs = 60_000;

const details = (value: unknown): string => JSON.stringify(value);

const look = (turn: number): Omit<LogLine, 'at'> => {
  switch (turn % 9) {
    case 0:
      return {
        level: 'debug',
        part: '',
        message: 'Answered a call.',
        details: details({ method: 'GET', route: '/api/:name', status: 200, ms: 1.84 }),
      };
    case 3:
      return {
        level: 'warn',
        part: 'history',
        message: 'A statement took long.',
        details: details({ table: 'observations', ms: 700 + turn }),
      };
    case 5:
      return {
        level: 'info',
        part: 'backup',
        message: 'a backup was made',
        details: details({ name: `ip-beacon-${1000 + turn}.zip`, bytes: 1_482_310 }),
      };
    case 7:
      return {
        level: 'error',
        part: 'address',
        message: 'a look-up failed inside',
        details: details({
          id: 'b0b0cafe',
          source: 'echo.example',
          error: {
            type: 'Error',
            message: 'connect ECONNREFUSED 192.0.2.53:443',
            stack: 'Error: connect ECONNREFUSED 192.0.2.53:443\n    at TCPConnectWrap.afterConnect',
          },
        }),
      };
    default:
      return {
        level: 'info',
        part: 'address',
        message: 'looking at once',
        details: details({ because: 'a source has changed its mind', family: 'ipv4' }),
      };
  }
};

/** Lines of a day and a half, up to now; documentation addresses only. */
export const cannedLog = (count: number, now: number): readonly LogLine[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0
      ? {
          at: now - count * 4 * minuteMs,
          level: 'info',
          part: '',
          message: 'Started.',
          details: details({ version: '0.1.0' }),
        }
      : { at: now - (count - index) * 4 * minuteMs, ...look(index) },
  );
