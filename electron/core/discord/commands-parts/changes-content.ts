import type { Change } from '../../../../shared/domain/change.ts';
import type { CallError } from '../../../../shared/dispatch.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { addressLanes } from '../charts/address-lanes.ts';
import { changesChart } from '../charts/changes-chart.ts';
import { createChartLabels } from '../charts/chart-labels.ts';
import type { Ask } from '../command/command.ts';
import type { ContentOf } from './chart-content.ts';
import type { Span } from './spans.ts';

/** Of `history.changes`. */
const pageSize = 200;
/** More could not be told apart in a picture. */
const mostPages = 5;

/** Which address when. */
export const changesContent: ContentOf = async (call, range) => {
  const { ask, words, format, shown } = call;
  const [snapshot, changes, patterns] = await Promise.all([
    ask('snapshot.get', {}),
    changesOf(ask, range),
    ask('history.patterns', { ...range, timeZone: format.timeZone }),
  ]);
  if (!snapshot.ok) return snapshot;
  if (!changes.ok) return changes;
  if (!patterns.ok) return patterns;
  const { ipv4, ipv6 } = snapshot.value.families;
  const lanes = addressLanes({
    range,
    changes: changes.value,
    current: { ipv4: ipv4.addresses, ipv6: ipv6.addresses },
    labelOf: ([first = '', ...more]) =>
      more.length === 0 ? shown(first) : `${shown(first)} +${more.length}`,
  });
  const { medianHeldMs } = patterns.value;
  return ok({
    svg:
      lanes.length === 0
        ? null
        : changesChart({ range, lanes, labels: createChartLabels(format, range) }),
    facts: [
      { name: words('bot.chart.changes', {}), value: format.number(patterns.value.changes) },
      ...(medianHeldMs === null
        ? []
        : [{ name: words('bot.chart.usualHeld', {}), value: format.duration(medianHeldMs) }]),
    ],
    emptyText: words('bot.history.none', {}),
  });
};

/** The newest ones, where there are too many. */
async function changesOf(ask: Ask, range: Span): Promise<Result<readonly Change[], CallError>> {
  const changes: Change[] = [];
  for (let page = 0; page < mostPages; page += 1) {
    const found = await ask('history.changes', { ...range, page, pageSize });
    if (!found.ok) return found;
    changes.push(...found.value.items);
    if (changes.length >= found.value.total || found.value.items.length === 0) break;
  }
  return ok(changes);
}
