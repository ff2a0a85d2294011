import * as z from 'zod';
import { isPublic } from '../../../../shared/domain/special-purpose.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { sourceFields } from '../source-parts/fields.ts';
import type { Reading, SourceKind } from './source-kind.ts';

const schema = z.strictObject({
  ...sourceFields,
  kind: z.literal('interface'),
  /** `eth0`; without it every interface is looked at. */
  interface: z.string().min(1).max(64).optional(),
});

export type InterfaceDefinition = Readonly<z.infer<typeof schema>>;

/** An address of this machine's own interfaces: a public one before a private one, then in the system's order. */
export const localInterface = {
  kind: 'interface',
  method: 'interface',
  schema,
  target: (definition) =>
    definition.interface === undefined ? 'interface' : `interface ${definition.interface}`,
  ask(definition, ports) {
    const addresses = ports.interfaces
      .list()
      .filter(
        ({ family, internal, interfaceName }) =>
          family === definition.family &&
          !internal &&
          (definition.interface ?? interfaceName) === interfaceName,
      )
      .map(({ address }) => address);
    const address = addresses.find(isPublic) ?? addresses[0];
    const where = definition.interface === undefined ? 'This machine' : `"${definition.interface}"`;
    const detail = `${where} has no ${definition.family} address.`;
    const reading: Reading =
      address === undefined ? fail({ code: 'unavailable', detail }) : ok(address);
    return Promise.resolve(reading);
  },
} satisfies SourceKind<InterfaceDefinition>;
