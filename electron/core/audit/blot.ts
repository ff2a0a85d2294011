// What may stand in the audit log, which is never edited: a secret that gets in stays in. Secrets are recognised by
// the name they stand under and by their own look.

const hidden = '[redacted]';
const limits = { textLength: 500, wholeLength: 4_000 };

const secretInName =
  /pass(word|phrase|wd)|secret|token|cookie|credential|authori[sz]ation|api-?key|session-?id/i;
/** `key`, `privateKey`, `signing_keys`; not `monkey`. */
const isKey = /(^|[^a-zA-Z])keys?$|[a-z]Keys?$/;
/** `keyFile`, `token-path`: where a secret lies is no secret. */
const isPlace = /(file|folder|path)$/i;

const isSecretName = (name: string): boolean =>
  !isPlace.test(name) && (secretInName.test(name) || isKey.test(name));

/** `scheme://…` up to white space or a quote. */
const url = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`]+/gi;
/** Discord, Slack, Telegram and their like: the path is the key. */
const webhook = /^([^:]+:\/\/[^/?#]*)\/.*(webhook|services\/|bot\d).*$/is;
const secretLooks = [
  /\b(?<=(?:bearer|basic)\s+)[\w.~+/=-]{6,}/gi,
  /\$(argon2|scrypt|2[aby])[\w-]*\$\S+/g,
  // A Discord bot's token: its id, a moment and a signature in base64url.
  /[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  // 43 base64url characters are 256 bits.
  /[\w-]{43,}/g,
];

/**
 * A value as the JSON that the log keeps: without secrets, its texts of at most 500 characters and all of it of at
 * most about 4,000, with a note where it was cut. Undefined is null: there was nothing.
 * @param name what the value stands under
 */
export function blot(value: unknown, name: string): string | null {
  if (value === undefined) return null;
  const isWebhook = /webhook/i.test(name);
  const text = JSON.stringify(blotValue(value, isSecretName(name), isWebhook));
  return text.length <= limits.wholeLength ? text : JSON.stringify(cut(text, limits.wholeLength));
}

function blotValue(value: unknown, isSecret: boolean, isWebhook: boolean): unknown {
  if (typeof value === 'string') {
    return isSecret && value !== '' ? hidden : cut(blotText(value, isWebhook), limits.textLength);
  }
  // Whether there is a secret may be known, what it is may not.
  if (typeof value === 'number') return isSecret ? hidden : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => blotValue(item, isSecret, isWebhook));
  // `{ name: 'X-Api-Key', value: … }`: a header, a parameter, a variable.
  const named = 'name' in value && typeof value.name === 'string' && isSecretName(value.name);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]: readonly [string, unknown]) => [
      name,
      blotValue(
        item,
        isSecret || isSecretName(name) || (named && name === 'value'),
        isWebhook || /webhook/i.test(name),
      ),
    ]),
  );
}

const blotText = (text: string, isWebhook: boolean): string =>
  secretLooks.reduce(
    (blotted, look) => blotted.replace(look, hidden),
    text.replace(url, (found) => blotUrl(found, isWebhook)),
  );

/** Scheme, host, port and path stay; user, password, query and fragment go, and the path where it is the key. */
function blotUrl(text: string, isWebhook: boolean): string {
  const bare = text
    .replace(/[?#].+$/s, (tail) => `${tail[0]}${hidden}`)
    .replace(/^([^:]+:\/\/)[^/?#]*@/, `$1${hidden}@`);
  return isWebhook
    ? bare.replace(/^([^:]+:\/\/[^/?#]*)\/.+$/s, `$1/${hidden}`)
    : bare.replace(webhook, `$1/${hidden}`);
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}… (${text.length} characters in all)`;
