/** What the API answers: Discord's status, and its body as JSON; null: no body. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

export const json = (value: unknown, status = 200): Answer => ({ status, json: value });
export const nothing: Answer = { status: 204, json: null };

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const messages = {
  0: '401: Unauthorized',
  10_002: 'Unknown Application',
  10_003: 'Unknown Channel',
  10_004: 'Unknown Guild',
  10_007: 'Unknown Member',
  10_008: 'Unknown Message',
  10_013: 'Unknown User',
  10_015: 'Unknown Webhook',
  10_062: 'Unknown interaction',
  10_063: 'Unknown application command',
  30_034: 'Max number of daily application command creates has been reached (200)',
  40_005: 'Request entity too large',
  40_060: 'Interaction has already been acknowledged.',
  50_001: 'Missing Access',
  50_005: 'Cannot edit a message authored by another user',
  50_006: 'Cannot send an empty message',
  50_007: 'Cannot send messages to this user',
  50_013: 'Missing Permissions',
  50_027: 'Invalid Webhook Token',
  50_035: 'Invalid Form Body',
  50_109: 'The request body contains invalid JSON.',
} as const;

export type ErrorCode = keyof typeof messages;

const statusOf = (code: ErrorCode): number => {
  if (code === 0 || code === 50_027) return 401;
  if (code === 40_005) return 413;
  if (code >= 10_000 && code < 20_000) return 404;
  return [50_001, 50_005, 50_007, 50_013].includes(code) ? 403 : 400;
};

/** A refusal with Discord's own status and message. */
export function refusal(code: ErrorCode, problems: readonly string[] = []): Answer {
  const errors = problems.map((message) => ({ code: 'BASE_TYPE_INVALID', message }));
  return {
    status: statusOf(code),
    json: {
      message: messages[code],
      code,
      ...(code === 50_035 ? { errors: { _errors: errors } } : {}),
    },
  };
}
