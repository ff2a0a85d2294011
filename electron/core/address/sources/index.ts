import * as z from 'zod';
import { dns, type DnsDefinition } from './dns.ts';
import { httpJson, type HttpJsonDefinition } from './http-json.ts';
import { httpText, type HttpTextDefinition } from './http-text.ts';
import { httpTrace, type HttpTraceDefinition } from './http-trace.ts';
import { type InterfaceDefinition, localInterface } from './interface.ts';
import { router, type RouterDefinition } from './router.ts';
import type { SourceKind } from './source-kind.ts';
import { stun, type StunDefinition } from './stun.ts';

/** Every kind of source, one line each. */
export const sourceKinds = {
  'http-text': httpText,
  'http-json': httpJson,
  'http-trace': httpTrace,
  dns,
  stun,
  router,
  interface: localInterface,
} as const;

/** One source as it stands in config.yaml, and as the built-in ones are declared. */
export const sourceDefinitionSchema = z.discriminatedUnion(
  'kind',
  [
    httpText.schema,
    httpJson.schema,
    httpTrace.schema,
    dns.schema,
    stun.schema,
    router.schema,
    localInterface.schema,
  ],
  { error: `The kind of a source is one of ${Object.keys(sourceKinds).join(', ')}.` },
);

export type SourceDefinition =
  | HttpTextDefinition
  | HttpJsonDefinition
  | HttpTraceDefinition
  | DnsDefinition
  | StunDefinition
  | RouterDefinition
  | InterfaceDefinition;

/** The kind that a definition belongs to. */
export const sourceKindOf = (definition: SourceDefinition): SourceKind<SourceDefinition> =>
  // The table pairs each definition with its own kind; TypeScript cannot follow that through a union.
  sourceKinds[definition.kind] as unknown as SourceKind<SourceDefinition>;
