import type { Http } from '../core/ports.ts';
import { exchangeHttp } from './http-exchange.ts';

/**
 * The Http port over node:http and node:https.
 * @param userAgent says who asks, as operators of echoes wish: `IP-Beacon/0.1.0`
 * @param trustedCertificates PEM texts to trust instead of the system's
 */
export const createHttp = (userAgent: string, trustedCertificates?: readonly string[]): Http => ({
  get: ({ url, family, maxBytes, signal }) =>
    exchangeHttp({
      url: new URL(url),
      method: 'GET',
      // Compressed, 4 KiB could become 4 MiB, and an address is too short to gain by it.
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' },
      body: '',
      family,
      maxBytes,
      signal,
      trustedCertificates,
    }),
});
