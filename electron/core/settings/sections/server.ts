import * as z from 'zod';
import { parseIp } from '../../../../shared/domain/ip.ts';
import { parsePrefix } from '../../../../shared/domain/prefix.ts';
import { field, section } from '../../../../shared/settings/section.ts';

const proxy = z
  .string()
  .min(1)
  .max(64)
  .refine(
    (text) => parseIp(text) !== null || parsePrefix(text).ok,
    'must be an address or a prefix, such as 192.0.2.7 or 2001:db8::/32',
  );

export const serverSection = section({
  id: 'server',
  title: 'Server',
  help: 'Where the page is served.',
  fields: {
    host: field({
      schema: z.string().min(1).max(253),
      default: '127.0.0.1',
      title: 'Address to listen on',
      help: '127.0.0.1 is this machine only. 0.0.0.0 or :: lets the whole network in, behind the password.',
      needsRestart: true,
    }),
    port: field({
      schema: z.number().int().min(0).max(65535),
      default: 8470,
      title: 'Port',
      help: '0 takes any free one.',
      needsRestart: true,
    }),
    allowedHosts: field({
      schema: z.array(z.string().min(1).max(253)).max(50),
      default: [],
      title: 'Names it answers to',
      help: "Host names people type to reach the page, beside this machine's own addresses. Anything else is refused.",
      needsRestart: true,
    }),
    trustedProxies: field({
      schema: z.array(proxy).max(50),
      default: [],
      title: 'Trusted proxies',
      help: 'Addresses or prefixes of reverse proxies whose X-Forwarded-For is believed.',
      needsRestart: true,
    }),
    metrics: field({
      schema: z.boolean(),
      default: false,
      title: 'Metrics for programs on this machine',
      help: 'Lets programs on this machine, such as Prometheus, read /metrics without signing in. No address is in it. Off: only browsers that are signed in may.',
      needsRestart: true,
    }),
  },
});
