// Set here and not by @fastify/helmet: its hook does not run for answers that Fastify gives outside
// a route's life cycle (a URL that cannot be decoded), nor for what the HTTP parser refuses.

/** Content-Security-Policy of every answer; 'self' also lets the page open its own WebSocket. */
export const contentSecurityPolicy =
  "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

const always: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // The page's own files say otherwise (page-routes.ts).
  'cache-control': 'no-store',
};

/** One year, in seconds: the least that hstspreload.org takes. */
const transportSecurity = 'max-age=31536000';

/** The headers of every answer. @param underTls only then HSTS: over plain HTTP browsers must ignore it (RFC 6797, 7.2) */
export const securityHeaders = (underTls: boolean): Readonly<Record<string, string>> =>
  underTls ? { ...always, 'strict-transport-security': transportSecurity } : always;
