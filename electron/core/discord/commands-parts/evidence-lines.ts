import type { Observation } from '../../../../shared/domain/observation.ts';
import { plain } from '../cards/plain.ts';
import type { Asking } from '../command/command.ts';

/** More than are asked in a usual look; a card has room for two families of them. */
const mostLines = 12;

/** "✅ echo.example · HTTP · `81.2.•.•` · 38 ms", a line for each source that was asked. */
export function evidenceLines(
  asking: Pick<Asking, 'words' | 'format' | 'shown'>,
  evidence: readonly Observation[],
): string {
  const lines = evidence.slice(0, mostLines).map((each) => evidenceLine(asking, each));
  return [...lines, ...(evidence.length > mostLines ? ['…'] : [])].join('\n');
}

function evidenceLine(
  { words, format, shown }: Pick<Asking, 'words' | 'format' | 'shown'>,
  { answer, operator, method, elapsedMs }: Observation,
): string {
  // Being called off is no failure of the source.
  const sign = answer.ok ? '✅' : answer.error.code === 'cancelled' ? '➖' : '❌';
  const said = answer.ok
    ? `\`${shown(answer.value)}\``
    : words(`observation.error.${answer.error.code}`, {});
  const how = words(`method.${method}`, {});
  return `${sign} ${[plain(operator), how, said, format.elapsed(elapsedMs)].join(' · ')}`;
}

/** How many operators name one of the addresses; two sources of one operator count as one voice. */
export function operatorsNaming(
  evidence: readonly Observation[],
  addresses: readonly string[],
): number {
  const naming = evidence.filter(({ answer }) => answer.ok && addresses.includes(answer.value));
  return new Set(naming.map(({ operator }) => operator)).size;
}
