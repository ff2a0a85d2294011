// The registry: each command of the bots, one import and one line. What people read of it are texts, `botCommand.<name>`.

import type { Command } from '../command/command.ts';
import { aboutCommand } from './about.ts';
import { alertsCommand } from './alerts.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { botsCommand } from './bots.ts';
import { chartCommand } from './chart.ts';
import { checkCommand } from './check.ts';
import { configCommand } from './config.ts';
import { exportCommand } from './export.ts';
import { helpCommand } from './help.ts';
import { historyCommand } from './history.ts';
import { ipCommand } from './ip.ts';
import { outagesCommand } from './outages.ts';
import { pauseCommand } from './pause.ts';
import { queueCommand } from './queue.ts';
import { resumeCommand } from './resume.ts';
import { sourcesCommand } from './sources.ts';
import { statusCommand } from './status.ts';
import { stopCommand } from './stop.ts';
import { uptimeCommand } from './uptime.ts';

export const commands: readonly Command[] = [
  aboutCommand,
  alertsCommand,
  auditCommand,
  backupCommand,
  botsCommand,
  chartCommand,
  checkCommand,
  configCommand,
  exportCommand,
  helpCommand,
  historyCommand,
  ipCommand,
  outagesCommand,
  pauseCommand,
  queueCommand,
  resumeCommand,
  sourcesCommand,
  statusCommand,
  stopCommand,
  uptimeCommand,
];
