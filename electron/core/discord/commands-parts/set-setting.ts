import { isAtLeast } from '../../../../shared/domain/access.ts';
import { sameValue } from '../../../../shared/settings/same-value.ts';
import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { findSetting } from './find-setting.ts';
import { parseSettingValue } from './parse-setting-value.ts';
import { refusalAnswer } from './refusal-answer.ts';
import { settingTitle } from './setting-titles.ts';
import { settingValueText } from './setting-value-text.ts';
import { isOwnersSetting, undoButtons } from './undo-settings.ts';

/** Sets one setting to what was typed. Secrets never: typed into Discord they are none any more. */
export async function setSetting(call: Call, path: string, typed: string): Promise<Answer> {
  const { words } = call;
  const failed = words('bot.config.notSaved', {});
  const found = await findSetting(call, path, failed);
  if (!found.ok) return found.error;
  const view = found.value;
  if (view.secret) return refusalAnswer(failed, words('bot.config.secret', {}), denied);
  if (isOwnersSetting(path) && !isAtLeast(call.level, 'owner')) {
    return refusalAnswer(failed, words('bot.config.ownerOnly', {}), denied);
  }
  const own = { on: words('setting.on', {}), off: words('setting.off', {}) };
  const parsed = parseSettingValue(typed, view, own);
  if (!parsed.ok) return refusalAnswer(failed, words(`bot.config.wrong.${parsed.error}`, {}));
  const { value } = parsed;
  if (sameValue(value, view.value)) {
    return refusalAnswer(settingTitle(call, view), words('bot.config.already', {}), {
      outcome: 'done',
    });
  }
  const saved = await call.ask('settings.set', { path, value });
  if (!saved.ok) return failureAnswer(call, failed, saved.error);
  const undo = await undoButtons(call);
  return {
    type: 'card',
    card: {
      tone: 'good',
      title: words(view.needsRestart ? 'setting.savedForRestart' : 'setting.saved', {
        title: settingTitle(call, view),
      }),
      blocks: [
        {
          type: 'text',
          text: `${settingValueText(call, view, view.value)} → **${settingValueText(call, view, value)}**`,
        },
        { type: 'note', text: `\`${path}\`` },
      ],
      buttons: [
        [
          ...undo,
          {
            label: words('bot.config.show', {}),
            look: 'secondary',
            action: { command: 'config', action: '', values: ['show', path] },
          },
        ],
      ],
    },
  };
}

const denied = { outcome: 'denied' } as const;
