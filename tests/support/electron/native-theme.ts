import { EventEmitter } from 'node:events';
import { onDeed } from './notes.ts';

const emitter = new EventEmitter();
let isDark = process.env['STAND_IN_DARK'] === '1';

export const nativeTheme = Object.assign(emitter, {
  themeSource: 'system',
  get shouldUseDarkColors(): boolean {
    return isDark;
  },
  get shouldUseDarkColorsForSystemIntegratedUI(): boolean {
    return isDark;
  },
});
Object.defineProperties(nativeTheme, {
  shouldUseDarkColors: { get: () => isDark },
  shouldUseDarkColorsForSystemIntegratedUI: { get: () => isDark },
});

onDeed('theme.setDark', (dark: boolean) => {
  isDark = dark;
  emitter.emit('updated');
});
