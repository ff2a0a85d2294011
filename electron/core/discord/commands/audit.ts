import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { maskedCode, maskedText } from '../commands-parts/masked-text.ts';
import { pageNotes, pageRows } from '../commands-parts/pages.ts';
import { readNumber } from '../commands-parts/read-number.ts';
import { whoText } from '../commands-parts/who-text.ts';

const pageSize = 6;
/** Of one value, before and after. */
const longestValue = 80;

/** Who has changed what, and whether anybody has changed that. */
export const auditCommand: Command = {
  name: 'audit',
  level: 'admin',
  visibility: 'private',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [],
  subcommands: [
    { name: 'list', options: [] },
    { name: 'verify', options: [] },
  ],
  run: (call) => (call.subcommand === 'verify' ? verify(call) : list(call)),
  actions: { verify: { run: verify } },
};

async function list(call: Call): Promise<Answer> {
  const title = call.words('bot.audit.failed', {});
  const wanted = readNumber(call.values[0]) ?? 0;
  const first = await call.ask('audit.page', { page: wanted, pageSize });
  if (!first.ok) return failureAnswer(call, title, first.error);
  const pages = Math.max(1, Math.ceil(first.value.total / pageSize));
  const page = Math.min(wanted, pages - 1);
  const found = page === wanted ? first : await call.ask('audit.page', { page, pageSize });
  if (!found.ok) return failureAnswer(call, title, found.error);
  return { type: 'card', card: listCard(call, found.value.items, { page, pages }) };
}

const listCard = (
  call: Call,
  entries: readonly AuditEntry[],
  place: { readonly page: number; readonly pages: number },
): Card => ({
  tone: 'plain',
  title: call.words('audit.title', {}),
  blocks: [
    ...(entries.length === 0
      ? [{ type: 'text', text: call.words('audit.emptyDetail', {}) } as const]
      : entries.flatMap((entry) => entryBlocks(call, entry))),
    ...pageNotes(call, place),
  ],
  buttons: [
    ...pageRows(call, place, { command: 'audit', action: '', values: [] }),
    [
      {
        label: call.words('audit.verify', {}),
        emoji: '🔗',
        look: 'secondary',
        action: { command: 'audit', action: 'verify', values: [] },
      },
    ],
  ],
});

function entryBlocks(call: Call, entry: AuditEntry): readonly CardBlock[] {
  const { sequence, at, who, origin, what, subject, before, after } = entry;
  const value = (text: string | null): string =>
    text === null ? call.words('audit.nothing', {}) : maskedCode(call, text, longestValue);
  return [
    {
      type: 'text',
      text: [
        `**${call.format.number(sequence)}** \`${what}\``,
        subject === '' ? [] : maskedCode(call, subject),
        timestamp(at, 'dateTime'),
      ]
        .flat()
        .join(' · '),
    },
    {
      type: 'note',
      text: [
        `${whoText(call, who)} · ${maskedText(call, origin)}`,
        before === null && after === null ? [] : `${value(before)} → ${value(after)}`,
      ]
        .flat()
        .join(' · '),
    },
  ];
}

async function verify(call: Call): Promise<Answer> {
  const { words, format } = call;
  const verdict = await call.ask('audit.verify', {});
  if (!verdict.ok) return failureAnswer(call, words('audit.notVerified', {}), verdict.error);
  const { entries, broken, head } = verdict.value;
  const count = { count: entries, entries: format.number(entries) };
  return {
    type: 'card',
    card: {
      tone: broken === null ? 'good' : 'bad',
      title:
        broken === null
          ? words('audit.whole', count)
          : words('audit.broken', { sequence: format.number(broken.sequence) }),
      blocks: [
        ...(broken === null
          ? []
          : [
              { type: 'text', text: maskedText(call, broken.why) } as const,
              { type: 'text', text: words('audit.brokenDetail', count) } as const,
            ]),
        ...(head === '' ? [] : [{ type: 'text', text: `\`${head}\`` } as const]),
        { type: 'note', text: words('audit.headDetail', {}) },
      ],
    },
  };
}
