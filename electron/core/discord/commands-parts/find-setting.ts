import type { SettingView } from '../../../../shared/contract/index.ts';
import { nearestName } from '../../../../shared/nearest-name.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Answer, Call } from '../command/command.ts';
import { failureAnswer } from './failure-answer.ts';
import { maskedCode } from './masked-text.ts';
import { refusalAnswer } from './refusal-answer.ts';

/** The setting that was named, or the answer that says why there is none. */
export async function findSetting(
  call: Call,
  path: string,
  title: string,
): Promise<Result<SettingView, Answer>> {
  const { words } = call;
  const settings = await call.ask('settings.get', {});
  if (!settings.ok) return fail(failureAnswer(call, title, settings.error));
  const found = settings.value.find((setting) => setting.path === path);
  if (found !== undefined) return ok(found);
  const near = nearestName(
    path,
    settings.value.map((setting) => setting.path),
  );
  const text = words(near === null ? 'bot.config.unknown' : 'bot.config.unknownNear', {
    path: maskedCode(call, path, 80),
    near: `\`${near ?? ''}\``,
  });
  return fail(refusalAnswer(title, text));
}
