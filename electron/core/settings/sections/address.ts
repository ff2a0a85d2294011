import * as z from 'zod';
import { parsePrefix } from '../../../../shared/domain/prefix.ts';
import { field, section } from '../../../../shared/settings/section.ts';
import { builtInSources } from '../../address/built-in-sources.ts';
import { sourceDefinitionSchema } from '../../address/sources/index.ts';

const prefix = z
  .string()
  .min(1)
  .max(64)
  .superRefine((text, context) => {
    const parsed = parsePrefix(text);
    if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error });
  });

/** Ids name sources in the history and in `disabledSources`; one id is one source. */
const ownSources = z
  .array(sourceDefinitionSchema)
  .max(100)
  .superRefine((sources, context) => {
    const taken = new Map(builtInSources.map(({ id }) => [id, 'a built-in source has that one']));
    for (const [index, { id }] of sources.entries()) {
      const holder = taken.get(id);
      if (holder !== undefined) {
        const message = `must be an id of its own: ${holder}`;
        context.addIssue({ code: 'custom', path: [index, 'id'], message });
      }
      taken.set(id, `address.sources[${index}] has that one`);
    }
  });

export const addressSection = section({
  id: 'address',
  title: 'Address',
  help: 'How the public address is found out and what counts as a change.',
  fields: {
    builtInSources: field({
      schema: z.boolean(),
      default: true,
      title: 'Use the built-in sources',
      help: 'Off: only your own sources are asked.',
    }),
    disabledSources: field({
      schema: z.array(z.string().min(1).max(64)).max(200),
      default: [],
      title: 'Switched-off sources',
      help: 'Ids of sources that are never asked.',
    }),
    sources: field({
      schema: ownSources,
      default: [],
      title: 'Your own sources',
      help: 'Asked beside the built-in ones. Two sources of one operator count as one voice.',
    }),
    accept: field({
      schema: z.array(prefix).max(50),
      default: [],
      title: 'Special prefixes that count as outside',
      help: 'For laboratories and companies: special-purpose prefixes, such as 198.51.100.0/24, that are accepted as public.',
    }),
    sentinelSeconds: field({
      schema: z.number().int().min(0).max(3600),
      default: 10,
      title: 'Sentinel interval',
      help: 'One STUN datagram each time; a different answer starts a full look at once. 0 switches it off.',
      unit: 'seconds',
    }),
    lookSeconds: field({
      schema: z.number().int().min(30).max(86_400),
      default: 300,
      title: 'Full look interval',
      help: 'How often several sources are asked although nothing seems to have changed.',
      unit: 'seconds',
    }),
    ipv6Identity: field<'prefix' | 'address'>({
      schema: z.enum(['prefix', 'address']),
      default: 'prefix',
      title: 'What identifies your IPv6 address',
      help: 'Devices change the end of their IPv6 address by themselves; the prefix in front is what your provider gives you.',
      choices: {
        prefix: {
          title: 'The delegated prefix',
          help: 'A new suffix inside the same prefix is recorded, not told.',
        },
        address: { title: 'The whole address', help: 'Every new address is told.' },
      },
    }),
    ipv6PrefixLength: field({
      schema: z.number().int().min(32).max(128),
      default: 64,
      title: 'Length of the delegated prefix',
      help: 'Usually 64, 60, 56 or 48; your provider says which.',
      unit: 'bits',
    }),
    flapWindowMinutes: field({
      schema: z.number().int().min(0).max(1440),
      default: 30,
      title: 'Flap window',
      help: 'An address that comes back within this time is told once, as flapping. 0 tells every change.',
      unit: 'minutes',
    }),
  },
});
