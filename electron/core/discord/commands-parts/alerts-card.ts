import type { Mute } from '../../../../shared/domain/alerts.ts';
import type { BotTarget } from '../../../../shared/domain/bot-definition.ts';
import {
  type SubjectOfTelling,
  subjectsOfTelling,
  toldUnlessSaid,
} from '../../../../shared/domain/told-subject.ts';
import type { Card, CardBlock, CardChoice } from '../cards/card.ts';
import type { Call } from '../command/command.ts';
import { commonButtons } from './common-buttons.ts';
import { muteNote, muteText } from './mute-text.ts';
import { unmuteButton } from './mute.ts';
import { pageNotes, pageOf, pageRows } from './pages.ts';
import { targetText } from './place-text.ts';

const pageSize = 6;

/** What is muted, and what the bot that was asked tells where. */
export function alertsCard(
  call: Call,
  mutes: readonly Mute[],
  targets: readonly BotTarget[],
): Card {
  const { words } = call;
  const page = pageOf(targets, pageSize, call.values[0]);
  return {
    tone: mutes.length === 0 ? 'plain' : 'notice',
    title: words('bot.alerts.title', {}),
    blocks: [
      ...(mutes.length === 0
        ? [{ type: 'text', text: words('bot.alerts.nothingMuted', {}) } as const]
        : mutes.flatMap((mute) => muteBlocks(call, mute))),
      { type: 'line' },
      ...(targets.length === 0
        ? [{ type: 'text', text: words('bot.alerts.noTargets', {}) } as const]
        : page.items.flatMap((target) => targetBlocks(call, target))),
      ...pageNotes(call, page),
    ],
    buttons: [
      ...pageRows(call, page, { command: 'alerts', action: '', values: [] }),
      [
        ...commonButtons(call, ['mute']).flat(),
        {
          label: words('bot.alerts.muteWith', {}),
          emoji: '📝',
          look: 'secondary',
          action: { command: 'alerts', action: 'muteForm', values: [] },
        },
        ...(targets.length === 0
          ? []
          : [
              {
                label: words('bot.alerts.test', {}),
                emoji: '📨',
                look: 'secondary',
                action: { command: 'alerts', action: 'test', values: [] },
              } as const,
            ]),
      ],
    ],
    choice: subjectChoice(call),
  };
}

const muteBlocks = (call: Call, mute: Mute): readonly CardBlock[] => [
  { type: 'row', text: `🔕 ${muteText(call, mute)}`, button: unmuteButton(call, mute.subject) },
  { type: 'note', text: muteNote(call, mute) },
];

const isTold = ({ tells }: BotTarget, subject: SubjectOfTelling): boolean =>
  tells[subject] ?? toldUnlessSaid[subject];

function targetBlocks(call: Call, target: BotTarget): readonly CardBlock[] {
  const { words, format } = call;
  const { mask, quietFrom, quietTo, liveStatus } = target;
  const told = subjectsOfTelling
    .filter((subject) => isTold(target, subject))
    .map((subject) => words(`botCommand.alerts.choices.${subject}`, {}));
  const notes = [
    words(`bot.alerts.addresses.${mask}`, {}),
    quietFrom === '' || quietTo === ''
      ? []
      : words('bot.alerts.quiet', { from: quietFrom, to: quietTo }),
    liveStatus ? words('bot.alerts.live', {}) : [],
  ];
  return [
    {
      type: 'text',
      text: `**${targetText(target)}** · ${told.length === 0 ? words('bot.alerts.nothing', {}) : format.list(told)}`,
    },
    { type: 'note', text: notes.flat().join(' · ') },
  ];
}

const subjectChoice = ({ words }: Call): CardChoice => ({
  placeholder: words('bot.alerts.choose', {}),
  action: { command: 'alerts', action: 'muteForm', values: [] },
  options: subjectsOfTelling.map((subject) => ({
    label: words(`botCommand.alerts.choices.${subject}`, {}),
    value: subject,
  })),
});
