// What may stand in a log. Secrets are recognised twice: by the name of the field that holds them
// and by their own look, because a message or a library's error text has no field names.

const hidden = '[redacted]';
const secretName =
  /pass(word|phrase|wd)?$|secret|token|cookie|authori[sz]ation|credential|api-?key|private-?key|session-?id/i;

/** `scheme://…` up to white space or a quote; what is inside is judged by `withoutSecretParts`. */
const url = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`]+/gi;
const authorizationValue = /\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi;
const passwordHash = /\$(argon2|scrypt|2[aby])[\w-]*\$\S+/g;
/** 43 base64url characters are 256 bits: the length of our own tokens. */
const longRun = /[\w-]{43,}/g;

const limits = { depth: 6, entries: 100, objects: 300, textLength: 4096 };

/** Scheme, host, port and path stay; user, password, query and fragment go. */
function withoutSecretParts(text: string): string {
  const withoutTail = text.replace(/[?#].*$/s, (tail) =>
    tail.length > 1 ? `${tail[0]}${hidden}` : tail,
  );
  return withoutTail.replace(/^([^:]+:\/\/)[^/?#]*@/, `$1${hidden}@`);
}

/** The text without what looks like a secret, at most 4096 characters. */
export function redactText(text: string): string {
  const cut = text.length > limits.textLength ? `${text.slice(0, limits.textLength)}…` : text;
  return cut
    .replace(url, withoutSecretParts)
    .replace(authorizationValue, `$1 ${hidden}`)
    .replace(passwordHash, hidden)
    .replace(longRun, hidden);
}

/** How much of a value may still be copied; without it a few nested arrays would make megabytes. */
interface Budget {
  left: number;
}

function redactError(error: Error, depth: number, budget: Budget): Record<string, unknown> {
  return {
    type: error.name,
    ...('code' in error ? { code: redactAt(error.code, depth + 1, budget) } : {}),
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...(error.cause === undefined ? {} : { cause: redactAt(error.cause, depth + 1, budget) }),
  };
}

function redactAt(value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'function' || typeof value === 'symbol') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  budget.left -= 1;
  if (depth > limits.depth || budget.left < 0) return '[cut short]';
  if (value instanceof Error) return redactError(value, depth, budget);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof URL) return redactText(value.href);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) {
    return value.slice(0, limits.entries).map((item) => redactAt(item, depth + 1, budget));
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.slice(0, limits.entries).map(([key, item]: readonly [unknown, unknown]) => {
      const name = redactText(String(key));
      const isSecret = secretName.test(name) && item !== null && typeof item !== 'boolean';
      return [name, isSecret ? hidden : redactAt(item, depth + 1, budget)];
    }),
  );
}

/** A copy of bounded depth and size that is safe to log; errors keep their type, message, stack and cause. */
export function redactDetails(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return redactAt(details, 0, { left: limits.objects }) as Record<string, unknown>;
}
