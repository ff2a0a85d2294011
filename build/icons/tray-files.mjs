// The files of the tray's icon: every state, without and with the dot, in each system's way. Their names are those of
// electron/desktop/tray-icon.ts, whose test holds the two together.

/** @import { IconFile, Look, Picture } from './icon-file.ts' */
/** @import { BeaconState } from '../../shared/domain/beacon-state.ts' */

/** @type {readonly BeaconState[]} */
const states = ['confirmed', 'degraded', 'several', 'unknown', 'offline', 'stale', 'paused'];

/**
 * @param {string} colour
 * @returns {Look}
 */
const allIn = (colour) => ({
  colours: { lamp: colour, tower: colour, ink: colour, bad: colour, dot: colour },
});

/** macOS colours it: only how opaque it is counts. */
const template = allIn('#000');

/** @type {Look} */
const onDark = {
  colours: { lamp: '#ffc24a', tower: '#b9cdce', ink: '#fff', bad: '#ff8a7a', dot: '#4cc2ff' },
};

/** @type {Look} */
const onLight = {
  colours: { lamp: '#b86a00', tower: '#3a4648', ink: '#1c2426', bad: '#c42b1c', dot: '#0067c0' },
};

/** A Linux panel does not tell its colour. */
const onPlate = { ...onDark, hasPlate: true };

/** A small icon at 100, 125, 150, 200, 250 and 300 %. */
const windowsSizes = [16, 20, 24, 32, 40, 48];

/** @type {readonly IconFile[]} */
export const trayFiles = [
  ...states.flatMap((symbol) => [...filesOf(symbol, false), ...filesOf(symbol, true)]),
  ...densities('tray/overlay', 16, { symbol: 'overlay' }),
];

/**
 * @param {BeaconState} symbol
 * @param {boolean} hasDot
 * @returns {readonly IconFile[]}
 */
function filesOf(symbol, hasDot) {
  const name = hasDot ? `${symbol}-unseen` : symbol;
  return [
    ...densities(`tray/mac/${name}-Template`, 16, { symbol, hasDot, look: template }),
    ...densities(`tray/linux/${name}`, 22, { symbol, hasDot, look: onPlate }),
    {
      file: `tray/windows/dark/${name}.ico`,
      pictures: windowsSizes.map((size) => ({ symbol, hasDot, size, look: onDark })),
    },
    {
      file: `tray/windows/light/${name}.ico`,
      pictures: windowsSizes.map((size) => ({ symbol, hasDot, size, look: onLight })),
    },
  ];
}

/**
 * Electron finds the second by the name of the first.
 * @param {string} name
 * @param {number} size
 * @param {Omit<Picture, 'size'>} picture
 * @returns {readonly IconFile[]}
 */
function densities(name, size, picture) {
  return [
    { file: `${name}.png`, pictures: [{ ...picture, size }] },
    { file: `${name}@2x.png`, pictures: [{ ...picture, size: size * 2 }] },
  ];
}
