import type { ContractName, Input, Output } from '../../../../shared/contract/index.ts';
import type { CallError, Dispatch } from '../../../../shared/dispatch.ts';
import type { Uptime } from '../../../../shared/domain/series.ts';
import type { Format } from '../../../../shared/format/format.ts';
import type { Result } from '../../../../shared/result.ts';
import { lineUptime } from '../commands-parts/line-series.ts';
import { spanOf } from '../commands-parts/spans.ts';
import { telling } from './evidence.ts';

/** Of the line, since the reader's midnight; null where nothing is known. */
export function createReadUptime(dispatch: Dispatch) {
  const ask = async <Name extends ContractName>(name: Name, input: Input<Name>) =>
    // What is dispatched under a name answers as the contract says under it.
    (await dispatch(name, input, telling)) as Result<Output<Name>, CallError>;
  return async (format: Format, now: number): Promise<Uptime | null> => {
    const uptime = await lineUptime(ask, spanOf('today', { now, format }));
    return uptime.ok ? uptime.value : null;
  };
}
