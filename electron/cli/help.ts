import type { Folders } from '../node/folders.ts';
import { optionDeclarations } from './arguments.ts';
import { commands } from './commands.ts';
import { formatTable } from './print.ts';

export function helpText(version: string, folders: Folders): string {
  const options = Object.entries(optionDeclarations).map(([name, declared]) => {
    const short = 'short' in declared ? `-${declared.short}, ` : '';
    const value = 'value' in declared ? ` <${declared.value}>` : '';
    return [`${short}--${name}${value}`, declared.help];
  });
  return `IP Beacon ${version} knows your own way to the internet.

Usage: ip-beacon <command> [options]

Commands
${indented(commands.map(({ name, operands, summary }) => [`${name} ${operands?.text ?? ''}`.trim(), summary]))}

Options
${indented(options)}

Files
${indented([
  ['configuration', folders.configFile],
  ['history', folders.dataFolder],
  ['log', folders.logFolder],
])}

IP_BEACON_CONFIG and IP_BEACON_DATA_DIR stand for --config and --data-dir; every setting has a variable,
such as IP_BEACON_SERVER__PORT, that wins over the file ("ip-beacon config show" says which do).

Exit codes: 0 done, or an address is known; 1 it could not be done; 2 wrong usage or configuration;
3 no address is known.
`;
}

const indented = (rows: readonly (readonly string[])[]): string =>
  formatTable(rows)
    .map((line) => `  ${line}`)
    .join('\n');
