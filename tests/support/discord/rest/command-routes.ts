import { type Command, type CommandInput, commandJson } from '../commands/command.ts';
import { commandProblems } from '../commands/command-rules.ts';
import { commandsOf, overwriteCommands } from '../commands/overwrite-commands.ts';
import { type Answer, json, refusal } from './answers.ts';
import { type Call, param, type Route } from './route.ts';

const guildOf = (call: Call): string | null => call.params['guild'] ?? null;

/** Why the bot may not touch these commands; null when it may. */
function refuse(call: Call): Answer | null {
  if (param(call, 'application') !== call.bot.applicationId) return refusal(50_001);
  const guildId = guildOf(call);
  const guild = guildId === null ? undefined : call.world.guilds.get(guildId);
  return guildId !== null && guild?.members.has(call.bot.userId) !== true ? refusal(50_001) : null;
}

/** As they are listed: translations only when asked for. */
function listed(command: Command, call: Call): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = commandJson(command, call.bot.applicationId);
  if (call.query.get('with_localizations') === 'true') return whole;
  const { name_localizations: _names, description_localizations: _descriptions, ...rest } = whole;
  return rest;
}

const routesOf = (path: string): readonly Route[] => [
  {
    method: 'GET',
    path,
    auth: 'bot',
    request: null,
    response: ['ApplicationCommandResponse'],
    run: (call) =>
      refuse(call) ??
      json(commandsOf(call.bot, guildOf(call)).map((command) => listed(command, call))),
  },
  {
    method: 'PUT',
    path,
    auth: 'bot',
    request: ['ApplicationCommandUpdateRequest'],
    response: ['ApplicationCommandResponse'],
    run: (call) => {
      const refused = refuse(call);
      if (refused !== null) return refused;
      const inputs = call.body as readonly CommandInput[];
      const problems = commandProblems(inputs);
      if (problems.length > 0) return refusal(50_035, problems);
      const commands = overwriteCommands(call.world, call.bot, guildOf(call), inputs);
      if (commands === null) return refusal(30_034);
      return json(commands.map((command) => commandJson(command, call.bot.applicationId)));
    },
  },
];

export const commandRoutes: readonly Route[] = [
  ...routesOf('/applications/:application/commands'),
  ...routesOf('/applications/:application/guilds/:guild/commands'),
];
