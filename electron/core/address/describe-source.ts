import type { SourceView } from '../../../shared/domain/source.ts';
import type { Method } from '../../../shared/domain/observation.ts';
import { sourceKindOf, type SourceDefinition } from './sources/index.ts';

type Description = Omit<SourceView, 'builtIn' | 'enabled' | 'statistics'>;

/** What people are shown of a source before it is ever asked. */
export function describeSource(definition: SourceDefinition): Description {
  const kind = sourceKindOf(definition);
  return {
    id: definition.id,
    operator: definition.operator,
    kind: definition.kind,
    method: kind.method,
    family: definition.family,
    target: kind.target(definition),
    minIntervalSeconds: definition.minIntervalSeconds,
    termsUrl: definition.termsUrl ?? null,
  };
}

export const methodOf = (definition: SourceDefinition): Method => sourceKindOf(definition).method;
