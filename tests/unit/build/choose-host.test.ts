import { describe, expect, it } from 'vitest';
import { chooseHost } from '../../../build/choose-host.mjs';

const everything = { server: false, desktopBuilt: true, display: true, electron: true };

describe('chooseHost', () => {
  it.each([
    [{}, 'desktop', 'there is a display and Electron'],
    [{ server: true }, 'server', '--server was given'],
    [{ desktopBuilt: false }, 'server', 'this version has no desktop host yet'],
    [{ display: false }, 'server', 'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)'],
    [{ electron: false }, 'server', "Electron's program is not installed"],
  ] as const)('with %j runs the %s host: %s', (facts, host, why) =>
    expect(chooseHost({ ...everything, ...facts })).toEqual({ host, why }),
  );
});
