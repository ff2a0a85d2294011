/**
 * Which host `npm start` runs, and why: pure, so that every case is tested.
 * @param {{ server: boolean, desktopBuilt: boolean, display: boolean, electron: boolean }} facts
 * @returns {{ host: 'desktop' | 'server', why: string }}
 */
export function chooseHost({ server, desktopBuilt, display, electron }) {
  if (server) return { host: 'server', why: '--server was given' };
  if (!desktopBuilt) return { host: 'server', why: 'this version has no desktop host yet' };
  if (!display)
    return { host: 'server', why: 'there is no display (DISPLAY and WAYLAND_DISPLAY are not set)' };
  if (!electron) return { host: 'server', why: "Electron's program is not installed" };
  return { host: 'desktop', why: 'there is a display and Electron' };
}
