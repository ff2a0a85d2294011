import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

export const logSection = section({
  id: 'log',
  title: 'Log',
  help: 'What the program writes down of its own work.',
  fields: {
    level: field<'debug' | 'info' | 'warn' | 'error'>({
      schema: z.enum(['debug', 'info', 'warn', 'error']),
      default: 'info',
      title: 'Level',
      help: 'The least important entry that is written.',
      choices: {
        debug: { title: 'Debug', help: 'Every answer of every source too.' },
        info: { title: 'Info', help: 'What happens in the usual course.' },
        warn: { title: 'Warnings', help: 'What needs attention sooner or later.' },
        error: { title: 'Errors', help: 'Only what has failed.' },
      },
      needsRestart: true,
    }),
  },
});
