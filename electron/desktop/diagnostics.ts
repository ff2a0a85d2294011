import { isPublic } from '../../shared/domain/special-purpose.ts';

// What somebody may put into a report about a fault. Nothing in it is a secret or an address: the log's lines come
// without secrets, and addresses are taken out here.

export interface DiagnosticFacts {
  readonly version: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly locales: readonly string[];
  readonly hasTray: boolean;
  readonly secretProblem: string | null;
  readonly updates: string;
  readonly problems: readonly string[];
  /** The newest last. */
  readonly logLines: readonly string[];
}

export const diagnosticsText = (facts: DiagnosticFacts): string =>
  withoutAddresses(
    [
      `IP Beacon ${facts.version} (desktop)`,
      `System: ${facts.platform}`,
      `Electron ${facts.versions['electron'] ?? '?'}, Chromium ${facts.versions['chrome'] ?? '?'}, Node ${facts.versions['node'] ?? '?'}`,
      `Languages: ${facts.locales.join(', ')}`,
      `Tray: ${facts.hasTray ? 'there' : 'none'}`,
      `Secret store: ${facts.secretProblem ?? 'works'}`,
      `Updates: ${facts.updates}`,
      `Problems: ${facts.problems.length === 0 ? 'none' : ''}`,
      ...facts.problems.map((problem) => `- ${problem}`),
      'Log:',
      ...facts.logLines,
      '',
    ].join('\n'),
  );

const dotted = /(?<!\d)(?<!\d\.)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/g;
/** Also what begins or ends with the last four bytes in the other notation. */
const coloned = /(?<![\w:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,9}(?:[0-9.]*)/gi;

/** The loopback and the home network stay: they tell of a fault and of nobody. */
export const withoutAddresses = (text: string): string =>
  text
    .replace(coloned, (found) => hidden(found, '[IPv6]'))
    .replace(dotted, (found) => hidden(found, '[IPv4]'));

/** A full stop or a colon behind an address belongs to the sentence. */
function hidden(found: string, name: string): string {
  const end = [0, 1, 2].find((count) => isPublic(found.slice(0, found.length - count)));
  return end === undefined ? found : name + found.slice(found.length - end);
}
