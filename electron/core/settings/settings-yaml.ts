import { withoutSecrets } from './secret-settings.ts';

const nothingSet = '# Settings of IP Beacon: everything stands at its default.\n';

/** The settings as the file has them, without secrets: what a profile is. @param text of the valid file */
export function settingsYaml(text: string): string {
  const shown = withoutSecrets(text);
  return shown.trim() === '' ? nothingSet : shown;
}
