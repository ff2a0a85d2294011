// The contract file of a source kind: one file a kind beside this one, one line in index.ts.

import type * as z from 'zod';
import type { Family } from '../../../../shared/domain/family.ts';
import type { Method, ObservationError } from '../../../../shared/domain/observation.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Dns, Http, Interfaces, Router, Udp } from '../../ports.ts';

/** What every source declares, whatever its kind. */
export interface SourceBase {
  readonly id: string;
  /** Who runs it; two sources of one operator count as one voice. */
  readonly operator: string;
  readonly kind: string;
  readonly family: Family;
  /** Never asked more often than this. */
  readonly minIntervalSeconds: number;
  readonly termsUrl?: string | undefined;
}

export interface SourcePorts {
  readonly http: Http;
  readonly dns: Dns;
  readonly udp: Udp;
  readonly router: Router;
  readonly interfaces: Interfaces;
  /** Random bytes for transaction ids. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** The text in the place the source declared, not yet judged: readAddress() in shared/domain does that. */
export type Reading = Result<string, ObservationError>;

export interface SourceKind<Definition extends SourceBase> {
  readonly kind: Definition['kind'];
  readonly method: Method;
  /** The shape in config.yaml, with a default of 0 for minIntervalSeconds. */
  readonly schema: z.ZodType<Definition>;
  /** Where the question goes, for people: a URL, `dns://server/name`, `stun://host:port`, `router`, `interface`. */
  target(definition: Definition): string;
  /** Asks once. Ends soon after the signal aborts and leaves nothing open. Never throws for what the network does. */
  ask(definition: Definition, ports: SourcePorts, signal: AbortSignal): Promise<Reading>;
}
