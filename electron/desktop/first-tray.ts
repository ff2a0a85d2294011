import { join } from 'node:path';
import { nativeImage, nativeTheme, Tray } from 'electron';
import type { BeaconState } from '../../shared/domain/beacon-state.ts';
import { trayIcon } from './tray-icon.ts';

/** The icon that is there before the program behind it has been read. It has no menu yet and says nothing. */
export interface FirstTray {
  readonly tray: Tray;
  /** The file of its picture. */
  readonly icon: string;
}

/** @param iconFolder what build/icons has made */
export const trayFile = (iconFolder: string, state: BeaconState, hasUnseen: boolean): string =>
  join(
    iconFolder,
    'tray',
    trayIcon(state, {
      platform: process.platform,
      isDarkTaskbar: nativeTheme.shouldUseDarkColorsForSystemIntegratedUI,
      hasUnseen,
    }),
  );

export function openFirstTray(iconFolder: string): FirstTray {
  const icon = trayFile(iconFolder, 'unknown', false);
  return { tray: new Tray(nativeImage.createFromPath(icon)), icon };
}
