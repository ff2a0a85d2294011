import type { Finding } from '../../shared/domain/finding.ts';
import type { Terminal } from './host.ts';
import { harmless, paint } from './print.ts';

type Style = Pick<Terminal, 'isColourful'>;

/** The findings for people: one line each, and below it what to do. */
export function doctorText(style: Style, findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ check, state, what, remedy }) => [
    `${mark(style, state)} ${check.padEnd(nameWidth)} ${harmless(what)}`,
    ...(remedy === null ? [] : [`${' '.repeat(nameWidth + 3)}${harmless(remedy)}`]),
  ]);
  return [...lines, '', summary(findings), ''].join('\n');
}

const nameWidth = 'configuration'.length;

function mark(style: Style, state: Finding['state']): string {
  if (state === 'ok') return paint(style, 'green', '✓');
  return state === 'warning' ? paint(style, 'bold', '!') : paint(style, 'red', '✗');
}

function summary(findings: readonly Finding[]): string {
  const count = (state: Finding['state'], noun: string): readonly string[] => {
    const found = findings.filter((finding) => finding.state === state).length;
    return found === 0 ? [] : [`${found} ${noun}${found === 1 ? '' : 's'}`];
  };
  const counts = [...count('problem', 'problem'), ...count('warning', 'warning')];
  return counts.length === 0 ? 'All is well.' : `${counts.join(' and ')}.`;
}
