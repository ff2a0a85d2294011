import type { Output } from '../../../../shared/contract/index.ts';
import type { CardBlock, CardLink } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { commonButtons } from '../commands-parts/common-buttons.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';

/** A row has room for so many. */
const mostLinks = 5;

/** Which version runs, since when, and with whose data. No folders: others read it too. */
export const aboutCommand: Command = {
  name: 'about',
  level: 'everyone',
  visibility: 'shared',
  cooldownMs: 5_000,
  acknowledge: 'fast',
  options: [],
  run: about,
};

async function about(call: Call): Promise<Answer> {
  const { ask, words } = call;
  const [facts, snapshot, insight] = await Promise.all([
    ask('about.get', {}),
    ask('snapshot.get', {}),
    ask('insight.about', {}),
  ]);
  if (!facts.ok) return failureAnswer(call, words('bot.about.failed', {}), facts.error);
  const { version, host, startedBy } = facts.value;
  const data = insight.ok ? insight.value.data : [];
  const links = linksOf(data);
  return {
    type: 'card',
    card: {
      tone: 'plain',
      title: words('app.name', {}),
      blocks: [
        { type: 'text', text: words('bot.about.lead', {}) },
        {
          type: 'facts',
          facts: [
            { name: words('bot.about.version', {}), value: plain(version) },
            { name: words('bot.about.host', {}), value: words(`bot.about.hosts.${host}`, {}) },
            {
              name: words('bot.about.startedBy', {}),
              value: words(`bot.about.starters.${startedBy}`, {}),
            },
            ...(snapshot.ok
              ? [
                  {
                    name: words('bot.about.running', {}),
                    value: timestamp(snapshot.value.startedAt, 'relative'),
                  },
                ]
              : []),
          ],
        },
        ...dataBlocks(call, data),
      ],
      buttons: [...(links.length === 0 ? [] : [links]), ...commonButtons(call, ['status', 'ip'])],
    },
  };
}

type Data = Output<'insight.about'>['data'];

/** Its licences want it named wherever it is shown. */
function dataBlocks({ words }: Call, data: Data): readonly CardBlock[] {
  if (data.length === 0) return [];
  const lines = data.map(({ title, licence, madeOn }) =>
    words(madeOn === null ? 'bot.about.data' : 'bot.about.dataOf', {
      title: plain(title),
      licence: plain(licence),
      madeOn: plain(madeOn ?? ''),
    }),
  );
  return [
    { type: 'line' },
    { type: 'note', text: [words('bot.about.dataLead', {}), ...lines].join('\n') },
  ];
}

const linksOf = (data: Data): readonly CardLink[] =>
  data
    .filter(({ url }) => url.startsWith('https://'))
    .slice(0, mostLinks)
    .map(({ title, url }) => ({ label: title, url }));
