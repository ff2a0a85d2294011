import { describeSource, type ListedSource } from '../core/app.ts';
import type { Terminal } from './host.ts';
import { formatTable, harmless, paint } from './print.ts';

const heads = ['id', 'operator', 'method', 'family', 'at most', 'state', 'asks', 'terms'];

/** Everything that `check` and `serve` could ask, whether or not it is switched on. */
export function sourcesText(
  style: Pick<Terminal, 'isColourful'>,
  listed: readonly ListedSource[],
): string {
  const rows = listed.map(({ definition, enabled }) => {
    const source = describeSource(definition);
    return [
      source.id,
      source.operator,
      source.method,
      source.family,
      limit(source.minIntervalSeconds),
      enabled ? 'on' : 'off',
      source.target,
      source.termsUrl ?? '',
    ].map(harmless);
  });
  const [head = '', ...lines] = formatTable([heads, ...rows]);
  return [paint(style, 'bold', head), ...lines, ''].join('\n');
}

/** The same for programs. */
export const sourcesJson = (listed: readonly ListedSource[]): unknown =>
  listed.map(({ definition, builtIn, enabled }) => ({
    ...describeSource(definition),
    builtIn,
    enabled,
  }));

const limit = (seconds: number): string => (seconds === 0 ? 'no limit' : `every ${seconds} s`);
