import { describe } from 'vitest';
import { needs } from '../support/needs.ts';
import { describeDiscord } from './discord-suite.ts';
import { onDesktop } from './open-on-desktop.ts';

describe.skipIf(!needs('chromium'))('in Chromium,', () => {
  describeDiscord('the desktop host', (environment) => onDesktop({ environment }));
});
