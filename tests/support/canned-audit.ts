import type { AuditEntry } from '../../shared/domain/audit.ts';
import type { SettingsRevision } from '../../shared/domain/settings-revision.ts';

const hourMs = 3_600_000;
/** Stands for a SHA-256: as long as one, and another one for each entry. */
const hashOf = (sequence: number): string => sequence.toString(16).padStart(4, '0').repeat(16);

const deeds = [
  ['owner', 'page 192.0.2.7', 'settings.set', 'address.sentinelSeconds', '10', '30'],
  ['owner', 'page 192.0.2.7', 'backups.create', '', null, '{"bytes":9400000,"hasSecrets":true}'],
  ['owner', 'command line', 'import.run', 'Discord IP Monitor Bot', null, '{"changes":41}'],
  ['system', 'schedule', 'backups.create', '', null, '{"bytes":9380000,"hasSecrets":false}'],
  ['owner', 'config.yaml', 'settings.set', 'discord.token', '"set"', '"set"'],
] as const;

/** `total` entries, newest first. */
export const cannedAudit = (total: number, now: number): readonly AuditEntry[] =>
  Array.from({ length: total }, (_, index) => {
    const sequence = total - index;
    const [who, origin, what, subject, before, after] = deeds[index % deeds.length] ?? deeds[0];
    return {
      sequence,
      at: now - (index + 1) * 5 * hourMs,
      who,
      origin,
      what,
      subject,
      before,
      after,
      previousHash: hashOf(sequence - 1),
      hash: hashOf(sequence),
    };
  });

const changes = [
  ['owner', 'page 192.0.2.7', ['address.sentinelSeconds']],
  ['owner', 'page 192.0.2.7', ['history.maxMegabytes', 'history.minuteDays', 'backup.schedule']],
  ['owner', 'config.yaml', ['address.sources']],
  ['owner', 'command line', ['server.port']],
] as const;

/** `total` saved configurations, newest first; the first one changed nothing. */
export const cannedRevisions = (total: number, now: number): readonly SettingsRevision[] =>
  Array.from({ length: total }, (_, index) => {
    const id = total - index;
    const [who, origin, changed] = changes[index % changes.length] ?? changes[0];
    return {
      id,
      at: now - (index + 1) * 29 * hourMs,
      who: id === 1 ? 'system' : who,
      origin: id === 1 ? 'first start' : origin,
      changed: id === 1 ? [] : [...changed],
    };
  });
