import { identifiesLeft } from '../gateway/identify-budget.ts';
import { json } from './answers.ts';
import type { Route } from './route.ts';

/** @param gatewayUrl where the gateway is, as it is said now */
export const gatewayRoutes = (gatewayUrl: () => string): readonly Route[] => [
  {
    method: 'GET',
    path: '/gateway/bot',
    auth: 'bot',
    request: null,
    response: 'GatewayBotResponse',
    run: ({ world, bot }) =>
      json({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: world.limits.identifiesADay,
          ...identifiesLeft(world, bot),
          max_concurrency: world.limits.maxConcurrency,
        },
      }),
  },
];
