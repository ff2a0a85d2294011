import type { SettingView } from '../../../../shared/contract/index.ts';
import type { Card } from '../cards/card.ts';
import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { pageNotes, pageOf, pageRows } from './pages.ts';
import { sectionOf, sectionTitle, settingTitle } from './setting-titles.ts';
import { settingValueText } from './setting-value-text.ts';

const pageSize = 8;
const longestValue = 60;

/** The sections, or the settings of one. @param section null, or none that there is: the sections */
export async function listSettings(call: Call, section: string | null): Promise<Answer> {
  const settings = await call.ask('settings.get', {});
  if (!settings.ok) {
    return failureAnswer(call, call.words('bot.config.failed', {}), settings.error);
  }
  const found = settings.value.filter((view) => sectionOf(view) === section);
  const [first] = found;
  return {
    type: 'card',
    card: first === undefined ? sectionsCard(call, settings.value) : listCard(call, first, found),
  };
}

/** One of the settings of each section, which knows its title. */
export const firstOfEach = (settings: readonly SettingView[]): readonly SettingView[] =>
  [...new Map(settings.toReversed().map((view) => [sectionOf(view), view])).values()].toReversed();

function sectionsCard(call: Call, settings: readonly SettingView[]): Card {
  const { words, format } = call;
  const sections = firstOfEach(settings).map((view) => ({
    id: sectionOf(view),
    title: sectionTitle(call, view),
    count: format.number(settings.filter((each) => sectionOf(each) === sectionOf(view)).length),
  }));
  return {
    tone: 'plain',
    title: words('bot.config.title', {}),
    blocks: [
      {
        type: 'text',
        text: sections
          .map(({ id, title, count }) => `**${title}** \`${id}\` · ${count}`)
          .join('\n'),
      },
    ],
    choice: {
      placeholder: words('bot.config.chooseSection', {}),
      action: { command: 'config', action: 'list', values: [] },
      options: sections.map(({ id, title }) => ({ label: title, value: id })),
    },
  };
}

function listCard(call: Call, first: SettingView, settings: readonly SettingView[]): Card {
  const { words } = call;
  const page = pageOf(settings, pageSize, call.values[2]);
  return {
    tone: 'plain',
    title: `${words('bot.config.title', {})} · ${sectionTitle(call, first)}`,
    blocks: [
      ...page.items.map((view) => ({
        type: 'text' as const,
        text: `**${settingTitle(call, view)}** \`${view.path}\`\n${settingValueText(call, view, view.value, longestValue)}`,
      })),
      ...pageNotes(call, page),
    ],
    buttons: [
      ...pageRows(call, page, {
        command: 'config',
        action: '',
        values: ['list', sectionOf(first)],
      }),
      [
        {
          label: words('bot.button.back', {}),
          emoji: '↩️',
          look: 'secondary',
          action: { command: 'config', action: '', values: [] },
        },
      ],
    ],
    choice: {
      placeholder: words('bot.config.choose', {}),
      action: { command: 'config', action: 'show', values: [] },
      options: page.items.map((view) => ({ label: settingTitle(call, view), value: view.path })),
    },
  };
}
