import type { Handlers } from '../../../shared/dispatch.ts';
import { ok } from '../../../shared/result.ts';
import { attributionOf } from '../insight/attribution.ts';
import type { NetworkData } from '../ports.ts';
import type { LiveSettings } from '../settings/create-settings.ts';

export const insightHandlers = (
  networks: NetworkData,
  settings: LiveSettings,
): Pick<Handlers, 'insight.about'> => ({
  'insight.about': async () => {
    const lookedUp = await networks.lookUp([], settings.get().insight.cityData);
    const { city } = lookedUp;
    return ok({
      data: attributionOf(lookedUp),
      city: { state: city.state, problem: city.state === 'failed' ? city.problem : null },
    });
  },
});
