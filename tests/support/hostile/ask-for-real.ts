import { askSource } from '../../../electron/core/address/ask.ts';
import {
  type SourceDefinition,
  sourceDefinitionSchema,
} from '../../../electron/core/address/sources/index.ts';
import type { SourcePorts } from '../../../electron/core/address/sources/source-kind.ts';
import { createDns } from '../../../electron/node/dns.ts';
import { createHttp } from '../../../electron/node/http.ts';
import { createInterfaces } from '../../../electron/node/interfaces.ts';
import { createRandom } from '../../../electron/node/random.ts';
import { createRouter } from '../../../electron/node/router.ts';
import { createSystemClock } from '../../../electron/node/system-clock.ts';
import { createUdp } from '../../../electron/node/udp.ts';
import type { Observation } from '../../../shared/domain/observation.ts';

/** The ports of the real program. */
export function realPorts(trustedCertificates?: readonly string[]): SourcePorts {
  const udp = createUdp();
  const random = createRandom();
  return {
    http: createHttp('IP-Beacon/test', trustedCertificates),
    udp,
    dns: createDns(udp),
    router: createRouter(udp),
    interfaces: createInterfaces(),
    randomBytes: (count) => random.bytes(count),
  };
}

/** A definition as people write it, with what the tests do not care about filled in. */
export const define = (fields: Readonly<Record<string, unknown>>): SourceDefinition =>
  sourceDefinitionSchema.parse({
    id: 'hostile',
    operator: 'hostile.example',
    family: 'ipv4',
    ...fields,
  });

export interface Asked {
  readonly answer: Observation['answer'];
  readonly elapsedMs: number;
}

/** How long a test waits for what never comes, and by when all of it must be over. */
export const patienceMs = 400;
export const overMs = patienceMs + 1000;

/** Asks a source over real sockets. @param timeoutMs patienceMs for what hangs; a busy machine needs more for the rest */
export async function askForReal(
  definition: SourceDefinition,
  { timeoutMs = 5000, ports = realPorts() }: { timeoutMs?: number; ports?: SourcePorts } = {},
): Promise<Asked> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort('timeout'), timeoutMs);
  const { answer, elapsedMs } = await askSource(
    definition,
    ports,
    createSystemClock(),
    [],
    abort.signal,
  );
  clearTimeout(timer);
  return { answer, elapsedMs };
}
