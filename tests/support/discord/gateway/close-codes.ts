/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const closeCodes = {
  unknownOpcode: 4_001,
  decodeError: 4_002,
  notAuthenticated: 4_003,
  authenticationFailed: 4_004,
  alreadyAuthenticated: 4_005,
  invalidSeq: 4_007,
  rateLimited: 4_008,
  sessionTimedOut: 4_009,
  invalidShard: 4_010,
  invalidVersion: 4_012,
  invalidIntents: 4_013,
  disallowedIntents: 4_014,
} as const;
