import type { CallError } from '../../../../shared/dispatch.ts';
import type { Result } from '../../../../shared/result.ts';
import type { Call } from '../command/command.ts';
import type { Span } from './spans.ts';

export const chartKinds = ['changes', 'uptime', 'latency'] as const;
export type ChartKind = (typeof chartKinds)[number];

export interface ChartContent {
  /** Null: there is nothing to draw yet. */
  readonly svg: string | null;
  /** What the picture shows, in words. */
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Instead of a picture. */
  readonly emptyText: string;
}

/** What a chart shows of a span. */
export type ContentOf = (call: Call, span: Span) => Promise<Result<ChartContent, CallError>>;
