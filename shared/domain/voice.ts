import type { Method } from './observation.ts';

/**
 * Whether an answer counts towards our public address. The router's outer address and the interfaces' addresses do
 * not: behind carrier-grade NAT they are truthful and still not public. They are compared with it to name that NAT.
 */
export const isVoice = (method: Method): boolean => method !== 'router' && method !== 'interface';
