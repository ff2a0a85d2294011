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
];

/** Options that every command takes. */
export const commonOptions = ['config', 'data-dir', 'log-level', 'help', 'version'] as const;
