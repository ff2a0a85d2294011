import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

export const historySection = section({
  id: 'history',
  title: 'History',
  help: 'What is kept for how long. Changes, outages and daily figures are kept for ever.',
  fields: {
    readingHours: field({
      schema: z.number().int().min(1).max(720),
      default: 48,
      title: 'Single readings',
      help: 'How long every single observation and reading is kept.',
      unit: 'hours',
    }),
    minuteDays: field({
      schema: z.number().int().min(1).max(366),
      default: 7,
      title: 'Figures by the minute',
      help: 'How long the figures of each minute are kept.',
      unit: 'days',
    }),
    hourDays: field({
      schema: z.number().int().min(7).max(3_660),
      default: 180,
      title: 'Figures by the hour',
      help: 'How long the figures of each hour are kept; those of each day are kept for ever.',
      unit: 'days',
    }),
    maxMegabytes: field({
      schema: z.number().int().min(16).max(4_096),
      default: 256,
      title: 'Largest size',
      help: 'When the history grows larger, its oldest readings and figures go first, then old events. Changes and outages stay.',
      unit: 'MB',
    }),
    encryption: field<'off' | 'passphrase' | 'key-file' | 'system'>({
      schema: z.enum(['off', 'passphrase', 'key-file', 'system']),
      default: 'off',
      title: 'Encrypt the history',
      help: 'Without the passphrase or the key file nobody can read it, you included.',
      choices: {
        off: { title: 'Off', help: 'Whoever can read the files can read the history.' },
        passphrase: {
          title: 'Passphrase',
          help: 'IP_BEACON_PASSPHRASE, or the file that IP_BEACON_PASSPHRASE_FILE names, opens it.',
        },
        'key-file': {
          title: 'Key file',
          help: 'The file named below opens it; it is made when it is missing.',
        },
        system: {
          title: 'Secret store of the system',
          help: 'Keychain, DPAPI or the keyring of the session opens it; in the desktop app only.',
        },
      },
      needsRestart: true,
    }),
    keyFile: field({
      schema: z.string().max(1_000),
      default: '',
      title: 'Key file',
      help: 'Empty: history.keyfile beside config.yaml. Keep a copy elsewhere.',
      needsRestart: true,
    }),
  },
});
