import type { Observation } from '../../shared/domain/observation.ts';
import type { CheckReport, FamilyReport } from '../core/app.ts';
import type { Terminal } from './host.ts';
import { formatTable, harmless, paint } from './print.ts';

type Style = Pick<Terminal, 'isColourful'>;

/** The report for people: a headline a family, below it who said what. */
export function checkText(style: Style, { ipv4, ipv6, ms }: CheckReport): string {
  return [
    ...familyLines(style, 'IPv4', ipv4),
    '',
    ...familyLines(style, 'IPv6', ipv6),
    '',
    paint(style, 'dim', `${Math.round(ms)} ms in all`),
    '',
  ].join('\n');
}

function familyLines(style: Style, name: string, report: FamilyReport): readonly string[] {
  const rows = report.evidence.map((observation) => row(style, observation));
  return [`${name}  ${headline(style, report)}`, ...formatTable(rows).map((line) => `  ${line}`)];
}

function headline(style: Style, { state, addresses, evidence }: FamilyReport): string {
  const shown = paint(style, 'bold', addresses.join(', '));
  if (state === 'confirmed') return `${shown}  confirmed`;
  if (state === 'egress-set') return `${shown}  all of these are yours at once`;
  const why =
    evidence.length === 0 ? 'no source may be asked' : 'no two operators agree on an address';
  return `${paint(style, 'bold', 'unknown')}  ${why}`;
}

function row(style: Style, observation: Observation): readonly string[] {
  const { sourceId, operator, method, answer, elapsedMs } = observation;
  return [
    mark(style, answer),
    sourceId,
    harmless(operator),
    method,
    answer.ok ? answer.value : harmless(`${answer.error.code}: ${answer.error.detail}`),
    paint(style, 'dim', `${Math.round(elapsedMs)} ms`),
  ];
}

/** A source that was no longer needed has not failed. */
function mark(style: Style, answer: Observation['answer']): string {
  if (answer.ok) return paint(style, 'green', '✓');
  return answer.error.code === 'cancelled' ? paint(style, 'dim', '–') : paint(style, 'red', '✗');
}
