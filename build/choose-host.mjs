/**
 * Which host `npm start` runs, and why: pure, so that every case is tested. `download` is asked only where nothing
 * else stands in the way of the desktop.
 * @param {{ server: boolean, display: boolean, root: boolean, electron: boolean, download: () => boolean }} facts
 * @returns {{ host: 'desktop' | 'server', why: string }}
 */
export function chooseHost({ server, display, root, electron, download }) {
  if (server) return { host: 'server', why: '--server was given' };
  if (!display)
    return { host: 'server', why: 'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)' };
  if (root) return { host: 'server', why: 'Electron does not run as root' };
  if (electron || download()) return { host: 'desktop', why: 'there is a display and Electron' };
  return {
    host: 'server',
    why: "Electron's program could not be downloaded (no network?); next time it is asked for again",
  };
}
