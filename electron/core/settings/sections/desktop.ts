import * as z from 'zod';
import { languages } from '../../../../shared/format/languages.ts';
import { field, section } from '../../../../shared/settings/section.ts';

export const desktopSection = section({
  id: 'desktop',
  title: 'Desktop',
  help: 'The tray icon and the window. The server host takes no notice of these.',
  hosts: ['desktop'],
  fields: {
    startWithSession: field({
      schema: z.boolean(),
      default: false,
      title: 'Start with the session',
      help: 'Goes into the tray when you sign in to this computer, without a window.',
    }),
    glance: field({
      schema: z.boolean(),
      default: false,
      title: 'A click on the icon shows a small window',
      help: 'With the address, the line and the last change, beside the icon. Off: the whole window. On Linux a click opens the menu.',
    }),
    maskAddresses: field({
      schema: z.boolean(),
      default: false,
      title: 'Mask addresses in the tray',
      help: 'For screens that others see. Copying still copies the whole address.',
    }),
    language: field({
      schema: z.enum(['auto', ...languages.map(({ tag }) => tag)]),
      default: 'auto',
      title: 'Language of the tray and of notifications',
      help: 'The pages have a choice of their own, beside their appearance.',
      choices: {
        auto: { title: 'As the system', help: '' },
        ...Object.fromEntries(
          languages.map(({ tag, name }) => [tag, { title: name, help: '', isName: true }]),
        ),
      },
    }),
    serve: field({
      schema: z.boolean(),
      default: false,
      title: 'Serve the pages too',
      help: 'Opens the port of the section Server, so that a browser, a phone or Prometheus can look in.',
      needsRestart: true,
    }),
  },
});
