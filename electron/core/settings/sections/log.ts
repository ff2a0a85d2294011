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
      help: 'The least important entry that is written. "debug" shows every answer of every source.',
      needsRestart: true,
    }),
  },
});
