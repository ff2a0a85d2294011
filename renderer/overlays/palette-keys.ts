/** @param platform `navigator.platform`: the only thing that says what the keyboard's keys are called */
export const paletteKeys = (platform: string): readonly string[] => [
  /^(Mac|iPhone|iPad)/.test(platform) ? '⌘' : 'Ctrl',
  'K',
];
