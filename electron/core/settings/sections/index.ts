import type { SettingsOf } from '../../../../shared/settings/section.ts';
import { addressSection } from './address.ts';
import { backupSection } from './backup.ts';
import { historySection } from './history.ts';
import { insightSection } from './insight.ts';
import { interfaceSection } from './interface.ts';
import { logSection } from './log.ts';
import { serverSection } from './server.ts';

/** Every section of config.yaml, in the order of the file, the form and the documentation. */
export const sections = {
  address: addressSection,
  insight: insightSection,
  server: serverSection,
  history: historySection,
  backup: backupSection,
  log: logSection,
  interface: interfaceSection,
} as const;

export type Settings = SettingsOf<typeof sections>;
