import type { SettingsProblem } from './settings-problem.ts';

/** `Line 12: address.lookSeconds is 5; it must be a whole number from 30 to 86400.` */
export function profileSentence({ line, path, wrong, right }: SettingsProblem): string {
  const place = line === null ? 'The profile' : `Line ${line}`;
  // Without a path the place itself is what is wrong: "is not valid YAML".
  return path === '' ? `${place} ${wrong}; ${right}.` : `${place}: ${wrong}; ${right}.`;
}
