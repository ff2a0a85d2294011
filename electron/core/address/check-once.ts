import type { FamilyStateName } from '../../../shared/domain/snapshot.ts';
import type { Family } from '../../../shared/domain/family.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { Prefix } from '../../../shared/domain/prefix.ts';
import type { Clock } from '../ports.ts';
import { askSource } from './ask.ts';
import { type IdentityRules, identityFor } from './identity.ts';
import { runLook } from './run-look.ts';
import type { SourceDefinition } from './sources/index.ts';
import type { SourcePorts } from './sources/source-kind.ts';
import { methodOf } from './describe-source.ts';
import { agreedOf, isVoice, tally } from './tally.ts';

export interface FamilyReport {
  readonly state: FamilyStateName;
  readonly addresses: readonly string[];
  readonly evidence: readonly Observation[];
}

export interface CheckReport {
  readonly ipv4: FamilyReport;
  readonly ipv6: FamilyReport;
  readonly ms: number;
}

export interface CheckRequest {
  readonly sources: readonly SourceDefinition[];
  readonly accept: readonly Prefix[];
  readonly identity: IdentityRules;
  readonly ports: SourcePorts;
  readonly clock: Clock;
}

/** One full look at both families, with nothing known before and nothing remembered after. */
export async function checkOnce(request: CheckRequest): Promise<CheckReport> {
  const { clock } = request;
  const startedMs = clock.monotonicMs();
  const [ipv4, ipv6] = await Promise.all([
    checkFamily('ipv4', request),
    checkFamily('ipv6', request),
  ]);
  return { ipv4, ipv6, ms: clock.monotonicMs() - startedMs };
}

async function checkFamily(
  family: Family,
  { sources, accept, identity, ports, clock }: CheckRequest,
): Promise<FamilyReport> {
  const identityOf = identityFor(family, identity);
  const { observations } = await runLook({
    sources: sources.filter(
      (source) => source.family === family && isVoice({ method: methodOf(source) }),
    ),
    identityOf,
    known: new Set(),
    wide: false,
    clock,
    signal: new AbortController().signal,
    ask: (source, signal) => askSource(source, ports, clock, accept, signal),
    onObservation: () => {},
  });
  const agreed = agreedOf(tally(observations, identityOf)).map(({ address }) => address);
  return {
    state: agreed.length === 0 ? 'unknown' : agreed.length === 1 ? 'confirmed' : 'egress-set',
    addresses: agreed,
    evidence: observations,
  };
}
