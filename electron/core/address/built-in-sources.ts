import { builtInDnsSources } from './built-in/dns-sources.ts';
import { builtInHttpSources } from './built-in/http-sources.ts';
import { builtInStunSources } from './built-in/stun-sources.ts';
import type { SourceDefinition } from './sources/index.ts';

/**
 * Who is asked unless the person says otherwise. Each can be switched off; the list is in the README, on the settings
 * page and in `ip-beacon check --sources`. Operators are who truly runs a service, not its name: icanhazip.com is
 * Cloudflare's. No source is asked more often than its operator allows; where they say nothing, every 5 seconds.
 */
export const builtInSources: readonly SourceDefinition[] = [
  ...builtInHttpSources,
  ...builtInDnsSources,
  ...builtInStunSources,
  { id: 'router', operator: 'your router', kind: 'router', family: 'ipv4', minIntervalSeconds: 60 },
];
