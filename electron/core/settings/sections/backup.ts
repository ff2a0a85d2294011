import { Cron } from 'croner';
import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

const schedule = z
  .string()
  .max(100)
  .refine(
    (text) => text.trim() === '' || isSchedule(text),
    'must be a cron expression of five fields, such as "30 3 * * *" for every night at half past three, or empty for never',
  );

function isSchedule(expression: string): boolean {
  try {
    // Only asked for its times: nothing is started.
    return new Cron(expression, { paused: true }).nextRun() !== null;
  } catch {
    return false;
  }
}

export const backupSection = section({
  id: 'backup',
  title: 'Backup',
  help: 'Files with everything in them, written by themselves, in the folder "backups" beside the history.',
  fields: {
    schedule: field({
      schema: schedule,
      default: '30 3 * * *',
      title: 'When',
      help: 'A cron expression: minute, hour, day of the month, month, day of the week, in the time zone of this machine. Empty: never.',
    }),
    keep: field({
      schema: z.number().int().min(1).max(1_000),
      default: 14,
      title: 'How many are kept',
      help: 'The oldest go first. Those that you make yourself stay until you remove them.',
    }),
    keepDays: field({
      schema: z.number().int().min(1).max(3_660),
      default: 90,
      title: 'How long they are kept',
      help: 'Older ones go; the newest one always stays.',
      unit: 'days',
    }),
    folder: field({
      schema: z.string().max(1_000),
      default: '',
      title: 'Folder',
      help: 'Empty: the folder "backups" beside the history. Another disk is better.',
      needsRestart: true,
    }),
  },
});
