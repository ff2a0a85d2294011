import type { SettingView } from '../../../../shared/contract/index.ts';
import type { Card, CardBlock } from '../cards/card.ts';
import { plain } from '../cards/plain.ts';
import type { Answer, Call } from '../command/command.ts';
import { findSetting } from './find-setting.ts';
import { choiceTitle, sectionOf, settingHelp, settingTitle } from './setting-titles.ts';
import { settingValueText } from './setting-value-text.ts';

/** Longer values are for the page. */
const longestValue = 900;

/** One setting: its value, what it would be by itself, and what may be set. */
export async function showSetting(call: Call, path: string): Promise<Answer> {
  const found = await findSetting(call, path, call.words('bot.config.failed', {}));
  return found.ok ? { type: 'card', card: settingCard(call, found.value) } : found.error;
}

function settingCard(call: Call, view: SettingView): Card {
  const { words } = call;
  const { value, overriddenBy, needsRestart } = view;
  const notes = [
    overriddenBy === null ? [] : words('setting.overridden', { variable: plain(overriddenBy) }),
    needsRestart ? words('setting.needsRestart', {}) : [],
    view.secret ? words('bot.config.secret', {}) : [],
  ].flat();
  return {
    tone: 'plain',
    title: settingTitle(call, view),
    blocks: [
      { type: 'text', text: `**${settingValueText(call, view, value, longestValue)}**` },
      {
        type: 'note',
        text: words('setting.default', { value: settingValueText(call, view, view.default) }),
      },
      { type: 'text', text: settingHelp(call, view) },
      ...choiceBlocks(call, view),
      { type: 'note', text: [`\`${view.path}\``, ...notes].join(' · ') },
    ],
    buttons: [
      [
        {
          label: words('bot.button.back', {}),
          emoji: '↩️',
          look: 'secondary',
          action: { command: 'config', action: '', values: ['list', sectionOf(view)] },
        },
      ],
    ],
  };
}

function choiceBlocks(call: Call, view: SettingView): readonly CardBlock[] {
  const values = view.schema['enum'];
  if (!Array.isArray(values)) return [];
  const lines = values
    .map(String)
    .map((value) => `\`${value}\` · ${plain(choiceTitle(call, view, value))}`);
  return [{ type: 'text', text: lines.join('\n') }];
}
