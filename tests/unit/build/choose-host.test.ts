import { describe, expect, it } from 'vitest';
import { chooseHost } from '../../../build/choose-host.mjs';

const never = (): boolean => {
  throw new Error('Nothing was to be downloaded.');
};
const everything = {
  server: false,
  display: true,
  root: false,
  electron: true,
  download: never,
};

describe('chooseHost', () => {
  it.each([
    [{}, 'desktop', 'there is a display and Electron'],
    [
      { electron: false, download: (): boolean => true },
      'desktop',
      'there is a display and Electron',
    ],
    [{ server: true, electron: false }, 'server', '--server was given'],
    [
      { display: false, electron: false },
      'server',
      'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)',
    ],
    [{ root: true, electron: false }, 'server', 'Electron does not run as root'],
    [
      { electron: false, download: (): boolean => false },
      'server',
      "Electron's program could not be downloaded (no network?); next time it is asked for again",
    ],
  ] as const)('with %j runs the %s host: %s', (facts, host, why) =>
    expect(chooseHost({ ...everything, ...facts })).toEqual({ host, why }),
  );
});
