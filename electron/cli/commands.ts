import type { Command } from './command.ts';

/** Every command, in the order of the help. Each is loaded when it is called: `--version` loads none. */
export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'ask for the public address once and print it with its evidence',
    options: ['json', 'sources'],
    run: async (context) => (await import('./check.ts')).check(context),
  },
  {
    name: 'serve',
    summary: 'keep watch, and serve the page to a browser',
    options: ['host', 'port'],
    run: async (context) => (await import('./serve.ts')).serve(context),
  },
  {
    name: 'backup',
    summary: 'write one file with everything in it; secrets only with a passphrase',
    options: ['output', 'passphrase'],
    run: async (context) => (await import('./backup.ts')).backup(context),
  },
  {
    name: 'restore',
    summary: 'put a backup in place of what is there, which is kept as a backup first',
    options: ['passphrase', 'dry-run', 'yes'],
    operands: { text: '<file>', least: 1, most: 1 },
    run: async (context) => (await import('./restore.ts')).restore(context),
  },
  {
    name: 'export',
    summary: 'write a table of the history as CSV, JSON or NDJSON; without a name list them',
    options: ['format', 'from', 'to', 'output', 'json'],
    operands: { text: '[table]', least: 0, most: 1 },
    run: async (context) => (await import('./export.ts')).exportTable(context),
  },
  {
    name: 'import',
    summary: 'take in exports, or the files of the Discord IP Monitor Bot',
    options: ['dry-run', 'yes', 'json'],
    operands: { text: '<files...>', least: 1, most: 20 },
    run: async (context) => (await import('./import.ts')).importFromFiles(context),
  },
  {
    name: 'config validate',
    summary: 'check the configuration file and the environment',
    options: ['host', 'port'],
    run: async (context) => (await import('./config-validate.ts')).configValidate(context),
  },
  {
    name: 'config show',
    summary: 'print the settings in force and where each comes from',
    options: ['host', 'port', 'json'],
    run: async (context) => (await import('./config-show.ts')).configShow(context),
  },
  {
    name: 'config schema',
    summary: 'print the JSON Schema of the configuration file',
    options: ['json'],
    run: async (context) => (await import('./config-schema.ts')).configSchema(context),
  },
  {
    name: 'audit verify',
    summary: 'check that nothing in the audit log was changed, moved or removed',
    options: ['json'],
    run: async (context) => (await import('./audit-verify.ts')).auditVerify(context),
  },
  {
    name: 'passphrase',
    summary: 'change the passphrase of an encrypted history',
    options: [],
    run: async (context) => (await import('./passphrase.ts')).passphrase(context),
  },
  {
    name: 'doctor',
    summary: 'check folder, disk, clock, key, history, backups and sources, and say what to do',
    options: ['json', 'ask', 'repair'],
    run: async (context) => (await import('./doctor.ts')).doctor(context),
  },
];

/** Options that every command takes. */
export const commonOptions = ['config', 'data-dir', 'log-level', 'help', 'version'] as const;
