import type { SettingView } from '../../../shared/contract/index.ts';
import type { AnySection, ChoiceText } from '../../../shared/settings/section.ts';
import { shownValue } from './secret-settings.ts';
import { schemaOf, type Setting } from './setting-list.ts';

/** One setting for a form. @param overriddenBy what wins over the file, by name; null: nothing does */
export function settingView(
  setting: Setting,
  section: Pick<AnySection, 'title' | 'help'>,
  value: unknown,
  overriddenBy: string | null,
): SettingView {
  const { path, field } = setting;
  return {
    path,
    section: section.title,
    sectionHelp: section.help,
    title: field.title,
    help: field.help,
    unit: field.unit ?? null,
    needsRestart: field.needsRestart ?? false,
    secret: field.secret ?? false,
    choices: choicesView(field.choices),
    schema: schemaOf(setting),
    value: shownValue(setting, value),
    default: shownValue(setting, field.default),
    overriddenBy,
  };
}

const choicesView = (choices: Setting['field']['choices'] = {}): SettingView['choices'] =>
  Object.fromEntries(
    Object.entries<ChoiceText>(choices).map(([value, { title, help }]) => [value, { title, help }]),
  );
