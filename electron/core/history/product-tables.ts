// The tables of events, delivery, audit, settings, Discord and checks. Moments are UTC milliseconds.

/** Things worth telling. They outlive what they were told with. */
interface EventsTable {
  readonly id: number;
  /** `address-changed`, `line-lost`, `source-trouble` ... */
  readonly kind: string;
  /** `info`, `warning` or `critical`. */
  readonly severity: string;
  /** What it happened to: a family, `link`, the id of a source, check or bot. */
  readonly subject: string;
  /** The same for all that belongs together, such as an outage's begin and end; null for one that stands alone. */
  readonly thread_key: string | null;
  /** When it happened, and when that was learnt: "happened 14:02, told 14:16". */
  readonly at: number;
  readonly recorded_at: number;
  /** JSON, in the shape of its kind: facts, not texts. */
  readonly data: string;
}

/**
 * What is to be told, one row a message and target:
 *
 *   queued ──> sending ──> done
 *     │ ^         ├──> failed       it was refused, and another try would be too
 *     │ └─────────┤                 it was certainly not taken: later again
 *     │           └──> ambiguous    nobody knows whether it was taken ──looked up──> queued, done
 *     └──> expired                  too old to be worth telling
 *
 * `sending` is committed before the first byte leaves; one that a start finds is ambiguous.
 */
interface OutboxTable {
  readonly id: number;
  /** What has to stay in order: within a lane the highest priority goes first, then the lowest id. */
  readonly lane: string;
  /** The channel's id: a bot, a mail account ... */
  readonly channel: string;
  /** Where to in it: a Discord channel or user, an address of e-mail ... */
  readonly target: string;
  /** Null for what no event has caused, such as a report. An event that waits here cannot be dropped. */
  readonly event_id: number | null;
  /** JSON: what to tell. The text is made when it is sent, so that the masking of that day holds. */
  readonly payload: string;
  readonly priority: number;
  /** A newer message of the same lane and key takes the place of one that is still queued; null: never. */
  readonly coalesce_key: string | null;
  /** Goes along with the message, so that it can be found again; at most 25 characters (Discord). */
  readonly nonce: string;
  /** `queued`, `sending`, `ambiguous`, `done`, `failed` or `expired`. */
  readonly state: string;
  /** Since when. */
  readonly state_at: number;
  readonly attempts: number;
  readonly not_before: number;
  readonly expires_at: number | null;
  readonly created_at: number;
  /** The message that told it too, a newer one or a digest; then it is `done` without one of its own. */
  readonly superseded_by: number | null;
  /** A sentence. */
  readonly last_error: string | null;
  /** When it was first begun to be sent; null: never yet, or before there was this column. */
  readonly first_tried_at: number | null;
}

/** Messages that were taken. They stay when their outbox row goes: a later message edits or answers them. */
interface DeliveriesTable {
  readonly id: number;
  readonly outbox_id: number | null;
  readonly event_id: number | null;
  readonly channel: string;
  readonly target: string;
  /** The event's, or the name of a message that is kept up to date: `status`. */
  readonly thread_key: string | null;
  /** The message's id in the channel; null where messages have none. */
  readonly external_id: string | null;
  readonly at: number;
}

/** As shared/domain/audit.ts says. Only ever added to. */
interface AuditLogTable {
  readonly sequence: number;
  readonly at: number;
  readonly who: string;
  readonly origin: string;
  readonly what: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** As shared/domain/settings-revision.ts says. */
interface SettingsHistoryTable {
  readonly id: number;
  readonly at: number;
  readonly who: string;
  readonly origin: string;
  /** The whole text of config.yaml. */
  readonly content: string;
  /** JSON: the paths that differ from the revision before. */
  readonly changed: string;
}

/** Every command, click, choice and form that a bot was given. */
interface DiscordCommandsTable {
  readonly id: number;
  readonly at: number;
  readonly bot: string;
  /** Null in direct messages. */
  readonly guild_id: string | null;
  readonly channel_id: string;
  readonly user_id: string;
  /** With its options: `/sources disable stun-a`, `button check-now`. */
  readonly command: string;
  /** `done`, `denied`, `cooldown`, `invalid`, `timeout` or `failed`. */
  readonly outcome: string;
  readonly elapsed_ms: number;
  /** The id that the person was shown and that stands in the log. */
  readonly error_id: string | null;
}

interface SpeedTestsTable {
  readonly id: number;
  /** When it began. */
  readonly at: number;
  /** Who wanted it: `schedule`, or as a caller's origin in shared/domain/audit.ts. */
  readonly origin: string;
  readonly server: string;
  /** Ours at that time. */
  readonly address_id: number | null;
  readonly elapsed_ms: number;
  readonly latency_ms: number | null;
  readonly jitter_ms: number | null;
  /** While data flowed: how far the line's buffers bloat. */
  readonly loaded_latency_ms: number | null;
  /** Null for the part that was not measured, or failed. */
  readonly download_bytes_per_second: number | null;
  readonly upload_bytes_per_second: number | null;
  /** What it cost, for people whose traffic is counted. */
  readonly downloaded_bytes: number;
  readonly uploaded_bytes: number;
  readonly error_code: string | null;
  readonly error_detail: string | null;
}

/** Single results of checks with all that was seen; times and figures over long spans are in the series. */
interface CheckResultsTable {
  readonly series_id: number;
  readonly at: number;
  /** As seriesStates in shared/domain/series.ts. */
  readonly state: string;
  /** Null when nothing answered. */
  readonly elapsed_ms: number | null;
  readonly error_code: string | null;
  /** JSON, in the shape of the check's kind: status, records, days until a certificate ends ... */
  readonly detail: string;
}

/** Small facts that a part keeps over a restart: targets that are switched off, mutes, hashes. */
interface KeptTable {
  /** The part: `outbox`, `alerts` ... */
  readonly owner: string;
  readonly name: string;
  /** JSON. */
  readonly value: string;
  readonly at: number;
}

export interface ProductTables {
  readonly events: EventsTable;
  readonly outbox: OutboxTable;
  readonly deliveries: DeliveriesTable;
  readonly audit_log: AuditLogTable;
  readonly settings_history: SettingsHistoryTable;
  readonly discord_commands: DiscordCommandsTable;
  readonly speed_tests: SpeedTestsTable;
  readonly check_results: CheckResultsTable;
  readonly kept: KeptTable;
}
