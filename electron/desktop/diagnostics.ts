// What somebody may put into a report about a fault. Nothing in it is a secret or an address: the log's lines come
// redacted, and only the names of changed settings are told.

export interface DiagnosticFacts {
  readonly version: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly locales: readonly string[];
  readonly hasTray: boolean;
  readonly secretProblem: string | null;
  readonly problems: readonly string[];
  /** The newest last. */
  readonly logLines: readonly string[];
}

export const diagnosticsText = (facts: DiagnosticFacts): string =>
  [
    `IP Beacon ${facts.version} (desktop)`,
    `System: ${facts.platform}`,
    `Electron ${facts.versions['electron'] ?? '?'}, Chromium ${facts.versions['chrome'] ?? '?'}, Node ${facts.versions['node'] ?? '?'}`,
    `Languages: ${facts.locales.join(', ')}`,
    `Tray: ${facts.hasTray ? 'there' : 'none'}`,
    `Secret store: ${facts.secretProblem ?? 'works'}`,
    `Problems: ${facts.problems.length === 0 ? 'none' : ''}`,
    ...facts.problems.map((problem) => `- ${problem}`),
    'Log:',
    ...facts.logLines,
    '',
  ].join('\n');
