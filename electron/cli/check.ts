import { type ListedSource, listSources } from '../core/app.ts';
import { checkJson } from './check-json.ts';
import { checkText } from './check-text.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { lookOnce } from './look-once.ts';
import { printJson } from './print.ts';
import { settingsOf } from './settings-of.ts';
import { sourcesJson, sourcesText } from './sources-text.ts';

/** One full look at both families. With `--sources` the list of whom it would ask, and nobody is asked. */
export async function check(context: CommandContext): Promise<number> {
  const { options, terminal, host } = context;
  const loaded = await settingsOf(context);
  if (loaded === null) return exitCode.usage;
  const { address } = loaded.settings;
  const listed: readonly ListedSource[] = listSources(address);
  if (options.sources === true) {
    if (options.json === true) printJson(terminal, sourcesJson(listed));
    else terminal.out(sourcesText(terminal, listed));
    return exitCode.done;
  }
  const report = await lookOnce(host, address);
  if (options.json === true) printJson(terminal, checkJson(report));
  else terminal.out(checkText(terminal, report));
  const isKnown = report.ipv4.state !== 'unknown' || report.ipv6.state !== 'unknown';
  return isKnown ? exitCode.done : exitCode.unknown;
}
