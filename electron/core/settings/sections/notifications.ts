import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

const timeOfDay = z
  .string()
  .max(5)
  .refine(
    (text) => text === '' || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text),
    'must be a time of 24 hours such as "22:00" or "07:30", or empty for no quiet hours',
  );

export const notificationsSection = section({
  id: 'notifications',
  title: 'Notifications',
  help: 'What is told on the desktop of this machine.',
  fields: {
    enabled: field({
      schema: z.boolean(),
      default: true,
      title: 'Notifications on this desktop',
      help: 'Off: nothing is told here, whatever is chosen below.',
    }),
    changes: field({
      schema: z.boolean(),
      default: true,
      title: 'Address changes',
      help: 'A new address, with the old one and how long that held.',
    }),
    unsteady: field({
      schema: z.boolean(),
      default: true,
      title: 'Flapping and several addresses',
      help: 'Told once when an address begins to go back and forth, or when several are yours at once.',
    }),
    line: field({
      schema: z.boolean(),
      default: true,
      title: 'The line',
      help: 'When the line goes down, and when it is back.',
    }),
    storage: field({
      schema: z.boolean(),
      default: true,
      title: 'The history',
      help: 'When the history cannot be written, and when it can be again.',
    }),
    program: field({
      schema: z.boolean(),
      default: true,
      title: 'IP Beacon itself',
      help: 'Updates and hints.',
    }),
    sound: field({
      schema: z.boolean(),
      default: false,
      title: 'Sound',
      help: 'Notifications may sound, as far as the system lets them.',
    }),
    maskAddresses: field({
      schema: z.boolean(),
      default: false,
      title: 'Mask addresses',
      help: 'Notifications also show on a locked or shared screen. On: 203.0.•.• instead of the whole address.',
    }),
    quietFrom: field({
      schema: timeOfDay,
      default: '',
      title: 'Quiet hours from',
      help: 'From then on nothing is shown; what is still true afterwards is told then, as one message. "22:00", or empty for none.',
    }),
    quietTo: field({
      schema: timeOfDay,
      default: '',
      title: 'Quiet hours to',
      help: 'When they end, "07:00"; earlier than their beginning is the next day. Empty: there are none.',
    }),
  },
});
