import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

export const interfaceSection = section({
  id: 'interface',
  title: 'Interface',
  help: 'What the pages do for everybody. Language and appearance belong to each reader.',
  fields: {
    firstStepsDone: field({
      schema: z.boolean(),
      default: false,
      title: 'First steps done',
      help: 'Off: the first steps are shown again when a page is opened.',
    }),
  },
});
