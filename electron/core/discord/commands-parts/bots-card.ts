import type { BotView } from '../../../../shared/domain/bot.ts';
import type { Card, CardBlock, CardButton } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import type { Call } from '../command/command.ts';
import { botReason, botsTone, botStateText } from './bot-state-text.ts';
import { maskedText } from './masked-text.ts';
import { mayUse } from './may-use.ts';
import { pageNotes, pageOf, pageRows } from './pages.ts';

/** Each has a row of buttons, and one more turns pages: a card has room for five. */
const pageSize = 4;

export function botsCard(call: Call, bots: readonly BotView[]): Card {
  const page = pageOf(bots, pageSize, call.values[0]);
  return {
    tone: botsTone(bots),
    title: call.words('bot.bots.title', {}),
    blocks: [...page.items.flatMap((bot) => botBlocks(call, bot)), ...pageNotes(call, page)],
    buttons: [
      ...page.items.map((bot) => botButtons(call, bot)),
      ...pageRows(call, page, { command: 'bots', action: '', values: [] }),
    ],
  };
}

function botBlocks(call: Call, bot: BotView): readonly CardBlock[] {
  const { words, format } = call;
  const { definition, user, guilds, latencyMs } = bot;
  const name = [`**${plain(definition.id)}**`, user === null ? [] : plain(user.name)].flat();
  const reason = botReason(call, bot);
  const notes = [
    guilds.length === 0
      ? []
      : words('bot.bots.guilds', {
          guilds: format.list(guilds.map((guild) => maskedText(call, guild.name))),
        }),
    latencyMs === null ? [] : words('bot.bots.latency', { elapsed: format.elapsed(latencyMs) }),
    definition.id === call.bot ? words('bot.bots.this', {}) : [],
  ].flat();
  return [
    { type: 'text', text: `${name.join(' · ')}\n${botStateText(call, bot)}` },
    ...(reason === null ? [] : [{ type: 'text', text: reason } as const]),
    ...(notes.length === 0 ? [] : [{ type: 'note', text: notes.join(' · ') } as const]),
  ];
}

/** Named, because several rows of them stand below each other. */
function botButtons(call: Call, { definition, state }: BotView): readonly CardButton[] {
  const { id } = definition;
  const button = (action: 'start' | 'restart' | 'stop', look: CardButton['look']): CardButton => ({
    label: call.words(`bot.bots.buttons.${action}`, { bot: id }),
    look,
    action: { command: 'bots', action, values: [id] },
  });
  const isOff = state.type === 'stopped' || state.type === 'stopping';
  if (isOff) return [button('start', 'success')];
  return [
    button('restart', 'secondary'),
    ...(mayUse(call, 'bots', 'owner') ? [button('stop', 'danger')] : []),
  ];
}
