import type { Completion, CompletionCall } from '../command/command.ts';
import { firstOfEach } from './list-settings.ts';
import { matching } from './matching.ts';
import { sectionOf, sectionTitle, settingTitle } from './setting-titles.ts';

/** Paths and sections by what they are called; to be set only what may be. */
export async function completeSettings(call: CompletionCall): Promise<readonly Completion[]> {
  const settings = await call.ask('settings.get', {});
  if (!settings.ok) return [];
  const completions =
    call.option === 'section'
      ? firstOfEach(settings.value).map((view) => ({
          name: sectionTitle(call, view),
          value: sectionOf(view),
        }))
      : settings.value
          .filter(({ secret }) => call.subcommand !== 'set' || !secret)
          .map((view) => ({
            name: `${view.path} · ${settingTitle(call, view)}`,
            value: view.path,
          }));
  return matching(completions, call.typedSoFar);
}
