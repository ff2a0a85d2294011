export interface RequestFailure {
  /** Whether any byte of the request may have left. */
  readonly hasLeft: boolean;
  readonly why: string;
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Discord refused the connection.',
  ENOTFOUND: 'Discord’s name is not found.',
  EAI_AGAIN: 'Discord’s name is not found now.',
  EHOSTUNREACH: 'No way leads to Discord.',
  ENETUNREACH: 'No way leads to Discord.',
  ETIMEDOUT: 'Discord did not answer in time.',
  ECONNRESET: 'The connection to Discord was broken off.',
  UND_ERR_SOCKET: 'The connection to Discord was broken off.',
  UND_ERR_CONNECT_TIMEOUT: 'The connection to Discord was not made in time.',
};

const isMaking = new Set(['connect', 'getaddrinfo', 'queryA', 'queryAaaa']);
/** How Node says that a certificate does not hold; the request waits for that. */
const certificate = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_)/;

/**
 * What an error of the transport means. What came while the connection was made is certain not to have left; anything
 * else is not. Never the error's own words: they may quote what was asked.
 */
export function requestFailureOf(error: unknown): RequestFailure {
  const all = errorsIn(error);
  const code = all.map(({ code }) => code).find((found) => found !== null) ?? null;
  const hasLeft = all.length === 0 || !all.every(isBeforeSending);
  if (code !== null && certificate.test(code)) {
    return { hasLeft, why: `Discord’s certificate does not hold (${code}).` };
  }
  const known = code === null ? undefined : sentences[code];
  const unknown = `Discord could not be asked${code === null ? '' : ` (${code})`}.`;
  return { hasLeft, why: known ?? unknown };
}

interface Known {
  readonly code: string | null;
  readonly syscall: string | null;
}

const isBeforeSending = ({ code, syscall }: Known): boolean =>
  code === 'UND_ERR_CONNECT_TIMEOUT' ||
  (syscall !== null && isMaking.has(syscall)) ||
  (code !== null && certificate.test(code));

/** The error, or those that it gathers: one for each address that was tried. */
function errorsIn(error: unknown): readonly Known[] {
  if (typeof error !== 'object' || error === null) return [];
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.flatMap(errorsIn);
  const own = { code: textOf(error, 'code'), syscall: textOf(error, 'syscall') };
  if (own.code !== null) return [own];
  return 'cause' in error ? errorsIn(error.cause) : [own];
}

const textOf = (error: object, name: string): string | null => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
};
