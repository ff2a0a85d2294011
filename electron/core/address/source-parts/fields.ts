// The fields that several source kinds share, with the sentences people read when one is wrong in config.yaml.

import * as z from 'zod';
import { families, type Family } from '../../../../shared/domain/family.ts';
import { parseIp } from '../../../../shared/domain/ip.ts';
import { parseEndpoint } from './endpoint.ts';

/** What every definition has, whatever its kind; see SourceBase. */
export const sourceFields = {
  id: z
    .string()
    .regex(
      /^[a-z\d](?:[a-z\d-]{0,62}[a-z\d])?$/,
      'An id is 1 to 64 small letters, digits and dashes, such as my-echo.',
    ),
  operator: z.string().trim().min(1, 'Say who runs the source, such as example.org.').max(100),
  family: z.enum(families, 'The family is ipv4 or ipv6.'),
  minIntervalSeconds: z.number().min(0).max(86_400).default(0),
  termsUrl: z.url({ protocol: /^https?$/, error: 'A link is http:// or https://.' }).optional(),
} as const;

/** An address to fetch: http or https, no credentials, because it is shown on screen and in the log. */
export const webAddress = z
  .string()
  .max(500)
  .superRefine((text, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:\/\//i.test(text)) {
      refuse(`"${text}" is not a web address; write it as https://host/path.`);
    } else if (url.username !== '' || url.password !== '') {
      refuse('A source has no user name and password; take them out of its address.');
    }
  });

/** `host:port`, IPv6 in brackets. */
export const serverAddress = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    const endpoint = parseEndpoint(text);
    if (!endpoint.ok) context.addIssue({ code: 'custom', message: endpoint.error });
  });

interface Located {
  readonly family: Family;
  readonly url?: string;
  readonly server?: string;
}

const hostOf = ({ url, server }: Located): string | null => {
  if (url !== undefined)
    return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : null;
  const endpoint = parseEndpoint(server ?? '');
  return endpoint.ok ? endpoint.value.host : null;
};

/** A source at a literal address can only be asked over that address's family. */
export function checkHostFamily(definition: Located, context: z.core.$RefinementCtx): void {
  const ip = parseIp(hostOf(definition) ?? '');
  if (ip === null || ip.family === definition.family) return;
  context.addIssue({
    code: 'custom',
    path: [definition.url === undefined ? 'server' : 'url'],
    message: `The host is an ${ip.family} address, but the family is ${definition.family}.`,
  });
}
