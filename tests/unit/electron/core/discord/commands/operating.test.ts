// Of the commands with which the program is run, whatever is asked: no address that its reader may not see, nothing
// that Discord would not take, in each language.

import { describe, expect, it } from 'vitest';
import { renderCard } from '../../../../../../electron/core/discord/cards/render-card.ts';
import { renderForm } from '../../../../../../electron/core/discord/cards/render-form.ts';
import type { Answer } from '../../../../../../electron/core/discord/command/command.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import type { Mask } from '../../../../../../shared/domain/mask.ts';
import { languages } from '../../../../../../shared/format/languages.ts';
import { operatorAnswers, secretAddress } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { brokenTexts, textsIn } from '../../../../../support/texts-in.ts';

interface Way {
  readonly name: string;
  readonly action?: string;
  readonly script?: CallScript;
}
const sub = (name: string, subcommand: string, options: CallScript['options'] = {}): Way => ({
  name,
  script: { subcommand, options },
});
const press = (name: string, action: string, ...values: readonly string[]): Way => ({
  name,
  action,
  script: { values },
});
const choose = (name: string, action: string, chosen: string): Way => ({
  name,
  action,
  script: { chosen: [chosen] },
});
const settings = [
  'address.sources',
  'address.accept',
  'address.ipv6Identity',
  'discord.bots',
  'discord.tokens',
];
const kinds = ['http-text', 'http-json', 'http-trace', 'dns', 'stun', 'router', 'interface'];

const ways: readonly Way[] = [
  sub('alerts', 'list'),
  sub('alerts', 'mute', { subject: 'line', minutes: 5, reason: 'works' }),
  sub('alerts', 'unmute'),
  sub('alerts', 'test'),
  choose('alerts', 'muteForm', 'line'),
  press('alerts', 'muted', 'line'),
  { name: 'alerts', action: 'muted', script: { typed: { minutes: 'x' } } },
  sub('audit', 'list'),
  sub('audit', 'verify'),
  sub('backup', 'list'),
  sub('backup', 'now'),
  { name: 'bots' },
  press('bots', 'start', 'office'),
  press('bots', 'restart', 'home'),
  press('bots', 'stop', 'home'),
  sub('config', 'list'),
  choose('config', 'list', 'address'),
  ...settings.map((path) => sub('config', 'show', { path })),
  sub('config', 'set', { path: 'address.accept', value: `["${secretAddress}/32"]` }),
  sub('config', 'set', { path: 'address.lookSeconds', value: 'x' }),
  sub('config', 'undo'),
  press('config', 'undo', '1', '1'),
  press('config', 'undo', '1', '2'),
  { name: 'export', script: { options: { table: 'changes' } } },
  sub('queue', 'status'),
  sub('queue', 'clear'),
  press('queue', 'retry', '6'),
  press('queue', 'clear'),
  sub('sources', 'list'),
  sub('sources', 'stats'),
  sub('sources', 'priority'),
  sub('sources', 'test', { id: 'my-echo' }),
  ...kinds.map((kind) => sub('sources', 'add', { kind })),
  choose('sources', 'pick', 'my-echo'),
  press('sources', 'added', 'http-text', 'ipv4'),
  press('sources', 'disable', 'echo-ipv4'),
  press('sources', 'remove', 'my-echo'),
  press('sources', 'remove', 'echo-ipv4'),
  { name: 'stop' },
  press('stop', 'stop', '*'),
];

/** The worst there is: everywhere a text of somebody else with the address in it. */
function worstAnswers() {
  const { world, answers } = operatorAnswers(scriptedNow);
  const why = `It was refused by ${secretAddress}.`;
  world.mutes = [
    { subject: null, since: scriptedNow, until: null, reason: 'works', by: secretAddress },
  ];
  world.outbox = world.outbox.map((entry) => ({ ...entry, lastError: why }));
  world.status = {
    ...world.status,
    disabled: world.status.disabled.map((place) => ({ ...place, why })),
  };
  world.bots = world.bots.map((bot) => ({
    ...bot,
    guilds: bot.guilds.map(({ id }) => ({ id, name: `Home of ${secretAddress}` })),
  }));
  return answers;
}

async function answerTo(
  { name, action = '', script }: Way,
  mask: Mask,
  language: string,
): Promise<Answer> {
  const command = commands.find((each) => each.name === name);
  const run = action === '' ? command?.run : command?.actions?.[action]?.run;
  if (run === undefined) throw new Error(`There is no ${name} ${action}.`);
  const answers = worstAnswers();
  return run(await scriptedCall({ level: 'owner', ...script, answers, commands, mask, language }));
}

const cutNote = 'THE CARD WAS CUT';

/** Spaces that keep a number with its unit become plain ones on their way. */
const spaced = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replaceAll(/\s+/g, ' '));

/** What would be missing of an answer on Discord. */
function lost(answer: Answer): readonly string[] {
  const user = '10000000000000000003';
  if (answer.type === 'form') {
    const form = renderForm(answer.form, user);
    const shown = spaced(textsIn(form));
    const { title, fields } = answer.form;
    const wanted = [
      title,
      ...fields.flatMap(({ label, placeholder = '' }) => [label, placeholder]),
    ];
    return spaced(wanted).filter((text) => text !== '' && !shown.includes(text));
  }
  const { card, files = [] } = answer;
  const { body } = renderCard(card, files, { isPlain: false, asker: user, cutNote });
  const shown = spaced(textsIn(body));
  const rows = [
    ...(card.buttons ?? []).flat(),
    ...card.blocks.flatMap((block) => (block.type === 'row' ? [block.button] : [])),
    ...(card.choice?.options ?? []),
  ];
  const missing = spaced(rows.map(({ label }) => label)).filter((label) => !shown.includes(label));
  return [...missing, ...shown.filter((text) => text.includes(cutNote))];
}

describe.each(ways)('/$name $action $script', (way) => {
  it('shows the address only to whom it may be shown', async () => {
    for (const [mask, part] of [
      ['half', secretAddress],
      ['hidden', secretAddress.slice(0, 6)],
    ] as const) {
      const texts = textsIn(await answerTo(way, mask, 'en'));
      expect(texts.filter((text) => text.includes(part))).toEqual([]);
    }
  });

  it('has all its texts, and fits on Discord, in every language', async () => {
    for (const { tag } of languages) {
      const answer = await answerTo(way, 'full', tag);
      expect([tag, brokenTexts(answer), lost(answer)]).toEqual([tag, [], []]);
    }
  });
});

it('finds the address where it is shown whole', async () => {
  const shown = await Promise.all(ways.map((way) => answerTo(way, 'full', 'en')));
  const ofWays = shown.map((answer) => textsIn(answer).join(' ').includes(secretAddress));
  expect(ofWays.filter(Boolean).length).toBeGreaterThan(8);
});
