import type { LogEntry } from '../../../shared/domain/log-entry.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import type { LogFeedPorts } from './log-feed.ts';
import type { LogSearch } from './log-search.ts';

const limit = 500;

/** Every line of a search that the program still has, up to the newest at the beginning. */
export async function readAllLines(
  search: LogSearch,
  ask: LogFeedPorts['ask'],
): Promise<Result<readonly LogEntry[], BridgeError>> {
  const lines: LogEntry[] = [];
  for (let after = 0, isWhole = false; !isWhole;) {
    const answer = await ask({ ...search, after, limit });
    if (!answer.ok) return answer;
    const { entries } = answer.value;
    lines.push(...entries);
    after = entries.at(-1)?.sequence ?? after;
    isWhole = entries.length < limit;
  }
  return ok(lines);
}
