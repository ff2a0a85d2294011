import type { Command, CommandOption } from '../command/command.ts';
import { completeSettings } from '../commands-parts/complete-settings.ts';
import { listSettings } from '../commands-parts/list-settings.ts';
import { setSetting } from '../commands-parts/set-setting.ts';
import { showSetting } from '../commands-parts/show-setting.ts';
import { askToUndo, undo } from '../commands-parts/undo-settings.ts';

const path: CommandOption = {
  name: 'path',
  type: 'text',
  isRequired: true,
  isCompleted: true,
  max: 200,
};

/** The settings of the program. Those of the bots are the owner's, and no secret is ever set here. */
export const configCommand: Command = {
  name: 'config',
  level: 'admin',
  visibility: 'private',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [],
  subcommands: [
    { name: 'show', options: [path] },
    // Somebody may type a secret all the same; the audit log says what was changed.
    {
      name: 'set',
      options: [
        path,
        { name: 'value', type: 'text', isRequired: true, isSecret: true, max: 4_000 },
      ],
    },
    { name: 'list', options: [{ name: 'section', type: 'text', isCompleted: true, max: 64 }] },
    { name: 'undo', options: [] },
  ],
  run: (call) => {
    const { subcommand, text, values } = call;
    switch (subcommand ?? values[0]) {
      case 'show':
        return showSetting(call, (values[1] ?? text('path') ?? '').trim());
      case 'set':
        return setSetting(call, (text('path') ?? '').trim(), text('value') ?? '');
      case 'undo':
        return askToUndo(call);
      default:
        return listSettings(call, values[1] ?? text('section'));
    }
  },
  actions: {
    show: { run: (call) => showSetting(call, call.chosen[0] ?? '') },
    list: { run: (call) => listSettings(call, call.chosen[0] ?? null) },
    undo: { run: undo },
  },
  complete: completeSettings,
};
