import { pauseChoices } from '../../shared/domain/pause-choice.ts';

/** Everything that a key, or the palette, can do beside settings. Each title is the text `command.<id>`. */
export const commandIds = [
  'go-overview',
  'go-history',
  'go-patterns',
  'go-map',
  'go-line',
  'go-report',
  'go-discord',
  'go-logs',
  'go-settings',
  'go-data',
  'go-backups',
  'go-revisions',
  'go-audit',
  'check-now',
  ...pauseChoices.map((choice) => `pause-${choice}` as const),
  'resume',
  'copy-ipv4',
  'copy-ipv6',
  'hide-addresses',
  'next-theme',
  'search-page',
  'show-palette',
  'show-shortcuts',
  'show-help',
  'first-steps',
] as const;
export type CommandId = (typeof commandIds)[number];

/** The pages among them. */
export const commandPages: Readonly<Partial<Record<CommandId, string>>> = {
  'go-overview': '/',
  'go-history': '/history',
  'go-patterns': '/history/patterns',
  'go-map': '/history/map',
  'go-line': '/history/line',
  'go-report': '/history/report',
  'go-discord': '/discord',
  'go-logs': '/logs',
  'go-settings': '/settings',
  'go-data': '/settings/data',
  'go-backups': '/settings/backups',
  'go-revisions': '/settings/revisions',
  'go-audit': '/settings/audit',
};

/** One key after the other, as `KeyboardEvent.key` has them. */
export const commandKeys: Readonly<Partial<Record<CommandId, readonly string[]>>> = {
  'go-overview': ['g', 'o'],
  'go-history': ['g', 'h'],
  'go-discord': ['g', 'd'],
  'go-logs': ['g', 'l'],
  'go-settings': ['g', 's'],
  'check-now': ['c'],
  'hide-addresses': ['h'],
  'search-page': ['/'],
  'show-shortcuts': ['?'],
  'show-help': ['F1'],
};
