import * as z from 'zod';
import { fail, ok } from '../../../../shared/result.ts';
import { endpointOf } from '../source-parts/endpoint.ts';
import { checkHostFamily, serverAddress, sourceFields } from '../source-parts/fields.ts';
import type { SourceKind } from './source-kind.ts';

const familyOfType = { A: 'ipv4', AAAA: 'ipv6' } as const;

const schema = z
  .strictObject({
    ...sourceFields,
    kind: z.literal('dns'),
    server: serverAddress,
    name: z
      .string()
      .max(253)
      .regex(/^(?:[\w-]{1,63}\.)*[\w-]{1,63}\.?$/, 'A DNS name looks like whoami.example.org.'),
    type: z.enum(['A', 'AAAA', 'TXT'], 'The type is A, AAAA or TXT.'),
    class: z.enum(['IN', 'CH'], 'The class is IN or CH.').default('IN'),
    transport: z.enum(['udp', 'tcp'], 'The transport is udp or tcp.').default('udp'),
  })
  .superRefine(checkHostFamily)
  .superRefine(({ type, family }, context) => {
    if (type === 'TXT' || familyOfType[type] === family) return;
    context.addIssue({
      code: 'custom',
      path: ['type'],
      message: `A record ${type} holds no ${family} address.`,
    });
  });

export type DnsDefinition = Readonly<z.infer<typeof schema>>;

/** A name whose answer is the asker's own address, asked of the server that makes it up. */
export const dns = {
  kind: 'dns',
  method: 'dns',
  schema,
  target: ({ server, name }) => `dns://${server}/${name}`,
  async ask(definition, ports, signal) {
    const { family, name, type, transport } = definition;
    const { host, port } = endpointOf(definition.server);
    const question = { host, port, family, name, type, class: definition.class, transport, signal };
    const texts = await ports.dns.query(question);
    if (!texts.ok) return texts;
    const [only] = texts.value;
    if (only !== undefined && texts.value.length === 1) return ok(only);
    return fail({
      code: 'shape',
      detail: `The answer holds ${texts.value.length} ${type} records, not one.`,
    });
  },
} satisfies SourceKind<DnsDefinition>;
