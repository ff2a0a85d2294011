import { EventEmitter } from 'node:events';
import { onDeed } from './notes.ts';

const emitter = new EventEmitter();
let isSystemDark = process.env['STAND_IN_DARK'] === '1';
let source = 'system';
const isDark = (): boolean => (source === 'system' ? isSystemDark : source === 'dark');

export const nativeTheme = Object.assign(emitter, {
  themeSource: source,
  shouldUseDarkColors: isDark(),
  shouldUseDarkColorsForSystemIntegratedUI: isDark(),
});
Object.defineProperties(nativeTheme, {
  themeSource: {
    get: () => source,
    set: (next: string) => {
      source = next;
      emitter.emit('updated');
    },
  },
  shouldUseDarkColors: { get: isDark },
  shouldUseDarkColorsForSystemIntegratedUI: { get: isDark },
});

onDeed('theme.setDark', (dark: boolean) => {
  isSystemDark = dark;
  emitter.emit('updated');
});
