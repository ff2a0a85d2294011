import type { SettingsOf } from '../../../../shared/settings/section.ts';
import { addressSection } from './address.ts';
import { logSection } from './log.ts';
import { serverSection } from './server.ts';

/** Every section of config.yaml, in the order of the file, the form and the documentation. */
export const sections = {
  address: addressSection,
  server: serverSection,
  log: logSection,
} as const;

export type Settings = SettingsOf<typeof sections>;
