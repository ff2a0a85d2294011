// Texts that may read the same as in English. A translator who needs another one adds it here, with a thought.

/** Names and units, the same in every language. */
const everywhere: ReadonlySet<string> = new Set(
  'IP Beacon IPv4 IPv6 HTTP HTTPS DNS STUN UPnP VPN NAT CGNAT AS ASN UTC CSV JSON NDJSON YAML PNG Discord Bots Ctrl ms s m h d'.split(
    ' ',
  ),
);

/** Whole texts that are words of the language too. */
const byLanguage: Readonly<Record<string, string>> = {
  de: 'Backup, Backups, Debug, Desktop, Details, Export, Format, Hash, Import, Info, Interface, Journal, MB, Median, Name, offline, Passphrase, Passphrase (optional), Port, Router, Server, System, Text, Transport, Version, {{count}} MB, {{title}} (optional)',
  es: 'Auto, Error, General, Hash, Router, bit, bits, MB, {{count}} bit, {{count}} bits, {{count}} MB',
  fr: 'Action, Auto, bit, bits, Cause, Dates, Double NAT, Format, Info, Interface, Journal, Message, Messages, minute, minutes, Notifications, Page, Pages, Pause, Secrets, Source, Sources, Tables, Transport, Version, {{count}} bit, {{count}} bits, {{count}} minute, {{count}} minutes',
  ja: 'MB, {{count}} MB',
};

/** Whether a text of that language may be the English one. */
export function mayBeSame(tag: string, text: string): boolean {
  const words = text.replaceAll(/\{\{[^}]+\}\}/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.every((word) => everywhere.has(word) || !/\p{L}/u.test(word)) ||
    (byLanguage[tag] ?? '').split(', ').includes(text)
  );
}
