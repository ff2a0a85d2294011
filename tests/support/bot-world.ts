import type { NewCommandLog } from '../../electron/core/discord/command/interaction-parts.ts';
import type { Answer, Call, Command } from '../../electron/core/discord/command/command.ts';
import type { Incoming, IncomingPlace } from '../../electron/core/discord/command/incoming.ts';
import type { InteractionParts } from '../../electron/core/discord/command/interaction-parts.ts';
import type { Card } from '../../electron/core/discord/cards/card.ts';
import { type BotDefinition, botDefinitionSchema } from '../../shared/domain/bot-definition.ts';
import { ok } from '../../shared/result.ts';
import { english } from './english.ts';
import { createFakeClock } from './fake-clock.ts';
import { formatOf } from './formats.ts';
import { createMemoryLog } from './memory-log.ts';

/** Ours in these tests: nobody but who may see all of it may ever read it. */
export const canary = '203.0.113.77';
export const canaryName = 'p203-0-113-77.dip.example.net';

export const people = {
  owner: '100000000000000001',
  operator: '100000000000000002',
  member: '100000000000000003',
  stranger: '100000000000000004',
} as const;
export const places = {
  guild: '200000000000000001',
  channel: '300000000000000001',
  full: '300000000000000002',
  operators: '400000000000000001',
} as const;

export const botDefinition = (more: object = {}): BotDefinition =>
  botDefinitionSchema.parse({
    id: 'home',
    prefix: '!',
    owners: [people.owner],
    guilds: [
      {
        id: places.guild,
        roles: [{ id: places.operators, level: 'operator' }],
        users: [{ id: people.member, level: 'member' }],
      },
    ],
    targets: [{ id: places.full, mask: 'full' }],
    ...more,
  });

export const cardOf = (text: string, more: Partial<Card> = {}): Card => ({
  tone: 'plain',
  title: 'Title',
  blocks: [{ type: 'text', text }],
  ...more,
});

const answerOf = (text: string, more: Partial<Answer & { type: 'card' }> = {}): Answer => ({
  type: 'card',
  card: cardOf(text),
  ...more,
});

const base = {
  level: 'member',
  visibility: 'shared',
  cooldownMs: 0,
  acknowledge: 'fast',
  options: [],
} as const;

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);

/** Leaks wherever a command could. */
const leak = async (call: Call): Promise<Answer> => ({
  type: 'card',
  card: {
    tone: 'good',
    title: `Title ${canary}`,
    blocks: [
      { type: 'text', text: `${call.shown(canary)}, forgotten: ${canary}, ${canaryName}` },
      { type: 'picture', file: `${canary}.png`, alt: `alt ${canary}` },
    ],
    buttons: [
      [
        {
          label: canary,
          look: 'primary',
          action: { command: 'leak', action: '', values: [canary] },
        },
      ],
    ],
  },
  files: [
    { name: `${canary}.png`, bytes: png },
    { name: 'all.csv', bytes: new TextEncoder().encode(canary) },
  ],
});

export interface Gate {
  /** Ends the command `wait`. */
  open: (answer: Answer) => void;
}

/** Small commands that do one thing each. */
export function botRegistry(gate: Gate = { open: () => undefined }): readonly Command[] {
  return [
    { ...base, name: 'leak', run: leak },
    {
      ...base,
      name: 'echo',
      cooldownMs: 5_000,
      options: [
        { name: 'text', type: 'text', isRequired: true, max: 10 },
        { name: 'count', type: 'number', min: 1, max: 3 },
        { name: 'loud', type: 'truth' },
        { name: 'key', type: 'text', isSecret: true },
      ],
      run: async ({ text, number, truth }) =>
        answerOf(`${text('text') ?? '-'} ${number('count') ?? '-'} ${truth('loud') ?? '-'}`),
    },
    {
      ...base,
      name: 'pages',
      level: 'member',
      run: async ({ values, user }) => answerOf(`page ${values[0] ?? '0'} for ${user}`),
      actions: {
        open: { run: async ({ chosen }) => answerOf(`opened ${chosen.join()}`) },
        tell: { run: async () => answerOf('for all', { visibility: 'shared' }) },
        end: { level: 'operator', run: async () => answerOf('ended') },
        ask: {
          run: async () => ({
            type: 'form',
            form: {
              title: 'Why?',
              action: { command: 'pages', action: 'answer', values: ['7'] },
              fields: [{ id: 'why', label: 'Why', isRequired: true, maxLength: 50 }],
            },
          }),
        },
        answer: { run: async ({ typed, values }) => answerOf(`${typed('why')} ${values.join()}`) },
      },
    },
    {
      ...base,
      name: 'wait',
      run: () => new Promise<Answer>((resolve) => (gate.open = resolve)),
    },
    {
      ...base,
      name: 'slow',
      visibility: 'private',
      acknowledge: 'slow',
      run: () => new Promise<Answer>((resolve) => (gate.open = resolve)),
    },
    {
      ...base,
      name: 'throw',
      run: async () => {
        throw new Error(`It broke at ${canary}`);
      },
    },
    {
      ...base,
      name: 'letter',
      run: async () => answerOf(canary, { isDirect: true }),
    },
    {
      ...base,
      name: 'set',
      level: 'operator',
      visibility: 'private',
      subcommands: [
        { name: 'show', options: [], level: 'member', visibility: 'shared' },
        {
          name: 'put',
          level: 'admin',
          options: [{ name: 'path', type: 'text', isCompleted: true }],
        },
      ],
      run: async ({ subcommand, level, mask, ask }) => {
        const about = await ask('about.get', {});
        return answerOf(`${subcommand ?? 'none'} ${level} ${mask} ${about.ok}`);
      },
      complete: async ({ option, typedSoFar }) => [
        { name: `${option} ${canary}`, value: `${typedSoFar}.a` },
        { name: 'whole', value: canary },
        { name: 'x'.repeat(120), value: 'b' },
        { name: 'long', value: 'x'.repeat(101) },
        ...Array.from({ length: 40 }, (_, index) => ({ name: 'n', value: `v${index}` })),
      ],
    },
  ];
}

export interface BotWorld extends InteractionParts {
  readonly clock: ReturnType<typeof createFakeClock>;
  readonly log: ReturnType<typeof createMemoryLog>;
  readonly recorded: readonly NewCommandLog[];
  readonly dispatched: readonly unknown[];
  readonly gate: Gate;
}

/** What the commands need of the rest, in memory. */
export function createBotWorld(more: object = {}): BotWorld {
  const gate: Gate = { open: () => undefined };
  const recorded: NewCommandLog[] = [];
  const dispatched: unknown[] = [];
  const definition = botDefinition(more);
  const words = english();
  const format = formatOf();
  const clock = createFakeClock();
  let ids = 0;
  return {
    bot: 'home',
    definition: () => definition,
    registry: botRegistry(gate),
    dispatch: async (...call) => {
      dispatched.push(call);
      return ok({});
    },
    languages: {
      wordsOf: async (language) => ({
        language,
        words: (key, values) => words(key, { ...values }),
        format,
      }),
    },
    pictures: { draw: async () => ok(png), close: async () => undefined },
    clock,
    random: { shortId: () => `0000000${(ids += 1)}` },
    log: createMemoryLog(),
    ownerIds: () => [],
    knownAddresses: () => [canary],
    record: (entry) => void recorded.push(entry),
    recorded,
    dispatched,
    gate,
  };
}

export const inGuild = (user: string, more: Partial<IncomingPlace> = {}): IncomingPlace => ({
  user,
  guild: places.guild,
  isDirect: false,
  channel: places.channel,
  threadOf: null,
  roles: user === people.operator ? [places.operators] : [],
  locale: 'en-US',
  ...more,
});

export const directly = (user: string): IncomingPlace =>
  inGuild(user, { guild: null, isDirect: true, channel: '300000000000000009', roles: [] });

export const typed = (
  place: IncomingPlace,
  name: string,
  options: Record<string, string | number | boolean> = {},
  subcommand: string | null = null,
): Incoming => ({ ...place, type: 'command', name, subcommand, options, isMessage: false });

export const pressed = (
  place: IncomingPlace,
  customId: string,
  message = { isPrivate: false, isPlain: false },
): Incoming => ({ ...place, type: 'click', customId, chosen: null, message });
