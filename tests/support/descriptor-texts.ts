import type { ChoiceText } from '../../shared/settings/section.ts';
import { allSections } from '../../electron/core/settings/setting-list.ts';
import type { LocaleTexts } from './locale-texts.ts';

/**
 * What the declared settings say of themselves, in English, by the keys under which the other languages have it
 * (renderer/settings/setting-words.ts).
 */
export function descriptorTexts(): LocaleTexts {
  const texts = allSections.flatMap((section): readonly (readonly [string, string])[] => [
    [`${section.id}.title`, section.title],
    [`${section.id}.help`, section.help],
    ...Object.entries(section.fields).flatMap(
      ([name, field]): readonly (readonly [string, string])[] => {
        const path = `${section.id}.${name}`;
        return [
          [`${path}.title`, field.title],
          [`${path}.help`, field.help],
          ...Object.entries<ChoiceText>(field.choices ?? {}).flatMap(
            ([value, choice]): readonly (readonly [string, string])[] => [
              [`${path}.choices.${value}.title`, choice.isName === true ? '' : choice.title],
              [`${path}.choices.${value}.help`, choice.help],
            ],
          ),
        ];
      },
    ),
  ]);
  // A choice that its title says all of has no help; a name is no text.
  return new Map(
    texts.filter(([, text]) => text !== '').map(([key, text]) => [`settingText.${key}`, text]),
  );
}
