import { parsePrefix } from '../../shared/domain/prefix.ts';
import { checkOnce, type CheckReport, listSources, type LoadedSettings } from '../core/app.ts';
import type { Host } from './host.ts';

/** Asks every source that is switched on, once. */
export async function lookOnce(
  host: Host,
  address: LoadedSettings['settings']['address'],
): Promise<CheckReport> {
  return checkOnce({
    sources: listSources(address).flatMap(({ definition, enabled }) =>
      enabled ? [definition] : [],
    ),
    accept: address.accept.flatMap((text) => {
      const prefix = parsePrefix(text);
      return prefix.ok ? [prefix.value] : [];
    }),
    identity: address,
    ports: await host.sourcePorts(),
    clock: host.clock,
  });
}
