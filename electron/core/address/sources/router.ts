import * as z from 'zod';
import { fail } from '../../../../shared/result.ts';
import { sourceFields } from '../source-parts/fields.ts';
import type { SourceKind } from './source-kind.ts';

const schema = z.strictObject({
  ...sourceFields,
  kind: z.literal('router'),
  family: z.literal('ipv4', 'A router is asked for IPv4 only: IPv6 is not translated.'),
});

export type RouterDefinition = Readonly<z.infer<typeof schema>>;

/** The router's outer address. It may be private; compared with the public one, it names the NAT in between. */
export const router = {
  kind: 'router',
  method: 'router',
  schema,
  target: () => 'router',
  async ask(_definition, ports, signal) {
    const outer = await ports.router.outerAddress(signal);
    return outer.ok && outer.value.trim() === '0.0.0.0'
      ? fail({ code: 'unavailable', detail: 'The router has no outer address at the moment.' })
      : outer;
  },
} satisfies SourceKind<RouterDefinition>;
