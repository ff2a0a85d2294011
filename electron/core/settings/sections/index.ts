import type { SettingsOf } from '../../../../shared/settings/section.ts';
import { addressSection } from './address.ts';
import { backupSection } from './backup.ts';
import { desktopSection } from './desktop.ts';
import { discordSection } from './discord.ts';
import { historySection } from './history.ts';
import { insightSection } from './insight.ts';
import { interfaceSection } from './interface.ts';
import { logSection } from './log.ts';
import { notificationsSection } from './notifications.ts';
import { serverSection } from './server.ts';
import { updatesSection } from './updates.ts';

/** Every section of config.yaml, in the order of the file, the form and the documentation. */
export const sections = {
  address: addressSection,
  insight: insightSection,
  server: serverSection,
  history: historySection,
  backup: backupSection,
  notifications: notificationsSection,
  discord: discordSection,
  log: logSection,
  interface: interfaceSection,
  desktop: desktopSection,
  updates: updatesSection,
} as const;

export type Settings = SettingsOf<typeof sections>;
