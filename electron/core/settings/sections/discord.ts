import * as z from 'zod';
import { botDefinitionSchema } from '../../../../shared/domain/bot-definition.ts';
import { field, section } from '../../../../shared/settings/section.ts';

const bots = z
  .array(botDefinitionSchema)
  .max(20)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, { id }] of list.entries()) {
      if (seen.has(id)) {
        const message = 'must be a name of its own: another bot has that one';
        context.addIssue({ code: 'custom', path: [index, 'id'], message });
      }
      seen.add(id);
    }
  });

export const discordSection = section({
  id: 'discord',
  title: 'Discord',
  help: 'Bots that answer on Discord and tell there what happens. The page Discord sets them up.',
  fields: {
    bots: field({
      schema: bots,
      default: [],
      title: 'Bots',
      help: 'Each with its guilds, who may do what there, and the channels it tells in.',
    }),
    tokens: field<Readonly<Record<string, string>>>({
      schema: z.record(z.string().max(32), z.string().max(200)),
      default: {},
      title: 'Tokens',
      help: 'The token of each bot, by its name. Whoever has it is the bot.',
      secret: true,
    }),
  },
});
