import type { BeaconState } from '../../shared/domain/beacon-state.ts';

export interface TrayIconFacts {
  readonly platform: NodeJS.Platform;
  /**
   * The taskbar of Windows, which may be dark where windows are light: nativeTheme's
   * shouldUseDarkColorsForSystemIntegratedUI. macOS colours the icon by itself, and a Linux panel does not tell.
   */
  readonly isDarkTaskbar: boolean;
  /** Events that nobody has seen yet. */
  readonly hasUnseen: boolean;
}

/**
 * The file of the tray's icon, below the folder of all of them. Electron finds its `@2x` beside it, and knows by
 * `Template` that macOS may colour it.
 */
export function trayIcon(
  state: BeaconState,
  { platform, isDarkTaskbar, hasUnseen }: TrayIconFacts,
): string {
  const name = hasUnseen ? `${state}-unseen` : state;
  switch (platform) {
    case 'darwin':
      return `mac/${name}-Template.png`;
    case 'win32':
      return `windows/${isDarkTaskbar ? 'dark' : 'light'}/${name}.ico`;
    default:
      return `linux/${name}.png`;
  }
}

/** Over the button of the Windows taskbar while events are unseen; in the same folder. */
export const unseenOverlay = 'overlay.png';
