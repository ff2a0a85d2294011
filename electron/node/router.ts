import { abortCode } from '../../shared/domain/abort-code.ts';
import type { ObservationError } from '../../shared/domain/observation.ts';
import { isPublic } from '../../shared/domain/special-purpose.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { Router, Udp } from '../core/ports.ts';
import { defaultGateways } from './router/default-gateways.ts';
import { askByPortControl } from './router/port-control.ts';
import type { SsdpEndpoint } from './router/ssdp.ts';
import { askByUpnp } from './router/upnp.ts';

type Asked = Result<string, ObservationError>;

export interface RouterOptions {
  /** IPv4 addresses of the routers in front of us. */
  readonly gateways: (signal: AbortSignal) => Promise<readonly string[]>;
  readonly portControlPort: number;
  readonly ssdp: SsdpEndpoint;
}

const usual: RouterOptions = {
  gateways: defaultGateways,
  portControlPort: 5351,
  ssdp: { group: '239.255.255.250', port: 1900 },
};

/** Runs the askers at once; the first address wins and ends the others, and all have ended when this returns. */
async function firstAddress(
  askers: readonly ((signal: AbortSignal) => Promise<Asked>)[],
  signal: AbortSignal,
): Promise<readonly Asked[]> {
  const settled = new AbortController();
  const either = AbortSignal.any([signal, settled.signal]);
  return await Promise.all(
    askers.map(async (ask) => {
      const asked = await ask(either);
      if (asked.ok) settled.abort('settled');
      return asked;
    }),
  );
}

/**
 * The Router port: asks the default gateway for its outer address, by NAT-PMP or PCP and by UPnP at once.
 * Written out rather than taken from @achingbrain/nat-port-mapper (docs/decisions/0006): a truncated NAT-PMP datagram ends
 * the process there, version 1 of UPnP IGD and PCP are missing, and descriptions are read without a limit.
 * Only private gateways are asked: a public one is the provider's. Errors: `unavailable`.
 */
export const createRouter = (udp: Udp, options: RouterOptions = usual): Router => ({
  async outerAddress(signal) {
    const gateway = (await options.gateways(signal)).find((address) => !isPublic(address));
    if (gateway === undefined) {
      return fail({ code: 'unavailable', detail: 'There is no router of our own in front of us.' });
    }
    const asked = await firstAddress(
      [
        (either) => askByPortControl(udp, gateway, options.portControlPort, either),
        (either) => askByUpnp(gateway, options.ssdp, either),
      ],
      signal,
    );
    const good = asked.find(({ ok }) => ok);
    if (good !== undefined) return good;
    if (signal.aborted) {
      return fail({
        code: abortCode(signal.reason),
        detail: `Still waiting for the router ${gateway}.`,
      });
    }
    const details = asked.map((each) => (each.ok ? '' : each.error.detail)).join(' ');
    return fail({ code: 'unavailable', detail: details.slice(0, 200) });
  },
});
