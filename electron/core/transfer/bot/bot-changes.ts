// From the addresses that the bot has seen to changes.

import { readAddress } from '../../../../shared/domain/address.ts';
import type { NewChange } from '../../../../shared/domain/change.ts';
import { type Family, families } from '../../../../shared/domain/family.ts';
import { parseIp } from '../../../../shared/domain/ip.ts';
import type { Prefix } from '../../../../shared/domain/prefix.ts';
import { quote } from '../../../../shared/domain/quote.ts';
import { botMoment } from './bot-moment.ts';

/** An address in one of the bot's files. */
export interface Sighting {
  /** `ip_history.json entry 3` */
  readonly where: string;
  readonly ip: string;
  readonly timestamp: string;
  /** UTC, of the database's rows only. */
  readonly createdAt: string | null;
}

export interface Refusal {
  readonly where: string;
  readonly why: string;
}

/** What the history knows of a family. */
export interface KnownChange {
  readonly family: Family;
  readonly after: readonly string[];
  readonly firstSeenAt: number;
  /** It came from the bot's files. */
  readonly imported: boolean;
}

export interface BotChanges {
  readonly changes: readonly (NewChange & { readonly where: string })[];
  readonly knownCount: number;
  readonly refused: readonly Refusal[];
}

/** What stands in the evidence in a source's place: no observation of ours confirmed it. */
export const botSourceId = 'discord-ip-monitor-bot';
export const botOperator = 'Discord IP Monitor Bot (imported)';

interface Seen {
  readonly where: string;
  readonly address: string;
  readonly at: number;
}

/**
 * @param known the changes in the history, in the order of time
 * @param now UTC milliseconds
 */
export function botChanges(
  sightings: readonly Sighting[],
  known: readonly KnownChange[],
  accept: readonly Prefix[],
  now: number,
): BotChanges {
  const refused: Refusal[] = [];
  const seen: Record<Family, Seen[]> = { ipv4: [], ipv6: [] };
  const read = new Set<string>();
  let repeated = 0;
  for (const { where, ip, timestamp, createdAt } of sightings) {
    const refuse = (why: string): void => void refused.push({ where, why });
    const family = parseIp(ip.trim())?.family ?? 'ipv4';
    const address = readAddress(ip, family, accept);
    const at = botMoment(timestamp, createdAt);
    // The bot's database was filled from its older files: what stands in both is one sighting.
    const identity = `${ip.trim()} ${timestamp}`;
    if (!address.ok) refuse(address.error.detail);
    else if (at === null) refuse(`${quote(timestamp)} is not a date and time.`);
    else if (at > now) refuse('It lies in the future.');
    else if (read.has(identity)) repeated += 1;
    else seen[family].push({ where, address: address.value, at });
    read.add(identity);
  }
  const found = families.map((family) =>
    changesOf(
      family,
      seen[family],
      known.filter((change) => change.family === family),
    ),
  );
  return {
    changes: found
      .flatMap(({ changes }) => changes)
      .toSorted((one, other) => one.confirmedAt - other.confirmedAt),
    knownCount: repeated + found.reduce((sum, { knownCount }) => sum + knownCount, 0),
    refused: [...refused, ...found.flatMap((family) => family.refused)],
  };
}

/** Walks along both in the order of time: what comes in stands behind what is known from before it. */
function changesOf(
  family: Family,
  seen: readonly Seen[],
  known: readonly KnownChange[],
): BotChanges {
  const changes: BotChanges['changes'][number][] = [];
  const refused: Refusal[] = [];
  let knownCount = 0;
  const watchingSince = known.find(({ imported }) => !imported)?.firstSeenAt ?? Infinity;
  const identityOf = (at: number, addresses: readonly string[]) => `${at} ${addresses.join(' ')}`;
  const isKnown = new Set(known.map(({ firstSeenAt, after }) => identityOf(firstSeenAt, after)));
  let before: KnownChange | null = null;
  let next = 0;
  for (const { where, address, at } of seen.toSorted((one, other) => one.at - other.at)) {
    for (let earlier = known[next]; earlier !== undefined && earlier.firstSeenAt < at;) {
      if (before === null || earlier.firstSeenAt >= before.firstSeenAt) before = earlier;
      next += 1;
      earlier = known[next];
    }
    if (isKnown.has(identityOf(at, [address]))) {
      knownCount += 1;
    } else if (at >= watchingSince) {
      refused.push({ where, why: 'IP Beacon itself was watching by then, and knows better.' });
    } else if (before?.after.includes(address) === true) {
      refused.push({ where, why: `${address} is the address of the entry before: no change.` });
    } else {
      changes.push({ where, ...changeOf(family, address, at, before) });
      before = { family, after: [address], firstSeenAt: at, imported: true };
    }
  }
  return { changes, knownCount, refused };
}

const changeOf = (
  family: Family,
  address: string,
  at: number,
  before: KnownChange | null,
): NewChange => ({
  family,
  kind: before === null ? 'first' : 'replaced',
  before: [...(before?.after ?? [])],
  after: [address],
  firstSeenAt: at,
  confirmedAt: at,
  heldMs: before === null ? null : at - before.firstSeenAt,
  // The bot has told it in its time.
  told: true,
  known: null,
  evidence: [
    {
      sourceId: botSourceId,
      operator: botOperator,
      method: 'http',
      family,
      at,
      elapsedMs: 0,
      answer: { ok: true, value: address },
    },
  ],
});
