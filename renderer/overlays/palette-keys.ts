/**
 * @param platform `navigator.platform`: the only thing that says what the keyboard's keys are called
 * @param control what the other keyboards of the reader's language call theirs
 */
export const paletteKeys = (platform: string, control: string): readonly string[] => [
  /^(Mac|iPhone|iPad)/.test(platform) ? '⌘' : control,
  'K',
];
