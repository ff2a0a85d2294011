/** How many requests a bucket takes in a window of time. */
export interface BucketLimit {
  readonly limit: number;
  readonly windowMs: number;
}

/**
 * Discord's limits. Those of buckets are not published: they are what is commonly seen in its headers, and a client
 * must go by the headers.
 */
export interface Limits {
  readonly interactionAckMs: number;
  readonly interactionTokenMs: number;
  readonly heartbeatIntervalMs: number;
  /** How long a closed session can be resumed. */
  readonly resumeWindowMs: number;
  /** How many events a session keeps for a RESUME. */
  readonly replayEvents: number;
  readonly sendsAMinute: number;
  readonly identifiesADay: number;
  readonly maxConcurrency: number;
  readonly globalPerSecond: number;
  readonly nonceWindowMs: number;
  readonly commandCreatesADay: number;
  readonly attachmentBytes: number;
  /** By `METHOD /path/:with/:names`; what is not named has `otherBucket`. */
  readonly buckets: Readonly<Record<string, BucketLimit>>;
  readonly otherBucket: BucketLimit;
}

export const discordsLimits: Limits = {
  interactionAckMs: 3_000,
  interactionTokenMs: 15 * 60_000,
  heartbeatIntervalMs: 41_250,
  resumeWindowMs: 3 * 60_000,
  replayEvents: 1_000,
  sendsAMinute: 120,
  identifiesADay: 1_000,
  maxConcurrency: 1,
  globalPerSecond: 50,
  nonceWindowMs: 5 * 60_000,
  commandCreatesADay: 200,
  attachmentBytes: 10 * 1_024 * 1_024,
  buckets: {
    'POST /channels/:channel/messages': { limit: 5, windowMs: 5_000 },
    'GET /channels/:channel/messages': { limit: 5, windowMs: 5_000 },
    'PATCH /channels/:channel/messages/:message': { limit: 5, windowMs: 5_000 },
    'DELETE /channels/:channel/messages/:message': { limit: 5, windowMs: 1_000 },
    'PUT /applications/:application/commands': { limit: 5, windowMs: 20_000 },
    'PUT /applications/:application/guilds/:guild/commands': { limit: 5, windowMs: 20_000 },
    'POST /webhooks/:application/:token': { limit: 5, windowMs: 2_000 },
  },
  otherBucket: { limit: 30, windowMs: 10_000 },
};
