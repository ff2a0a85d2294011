import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

export const updatesSection = section({
  id: 'updates',
  title: 'Updates',
  hosts: ['desktop'],
  help: 'New versions of the desktop application. The server host takes no notice of these, nor does what a package manager installs.',
  fields: {
    enabled: field({
      schema: z.boolean(),
      default: true,
      title: 'Look for new versions',
      help: 'Every six hours. Only what is signed by IP Beacon is ever installed, and never an older version.',
    }),
    channel: field<'stable' | 'beta'>({
      schema: z.enum(['stable', 'beta']),
      default: 'stable',
      title: 'Channel',
      help: 'Which versions are offered to you.',
      choices: {
        stable: { title: 'Stable', help: 'What others have tried before.' },
        beta: {
          title: 'Beta',
          help: 'What comes next, earlier and with more faults. Back to stable only once that has caught up.',
        },
      },
    }),
    install: field<'on-quit' | 'at-hour' | 'ask'>({
      schema: z.enum(['on-quit', 'at-hour', 'ask']),
      default: 'on-quit',
      title: 'When a new version is installed',
      help: 'It is told in any case.',
      choices: {
        'on-quit': {
          title: 'When you quit',
          help: 'Downloaded by itself, installed when you quit IP Beacon.',
        },
        'at-hour': {
          title: 'At a chosen hour',
          help: 'Downloaded by itself, installed at the hour below; IP Beacon starts again at once.',
        },
        ask: { title: 'Ask me', help: 'Downloaded and installed only when you say so.' },
      },
    }),
    hour: field({
      schema: z.number().int().min(0).max(23),
      default: 4,
      title: 'Hour',
      help: 'In the time zone of this machine, from 0 to 23. The quieter, the better.',
    }),
  },
});
