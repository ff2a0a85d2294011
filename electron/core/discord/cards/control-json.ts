// Buttons and choices as Discord has them. What could not be found again or would be refused is left out.

import type { CardButton, CardChoice, CardLink } from './card.ts';
import type { IdWriter } from './custom-id.ts';
import { cutLine } from './cut-text.ts';
import { limits } from './limits.ts';
import { componentType, type ComponentJson } from './message-body.ts';

const styles = { primary: 1, secondary: 2, success: 3, danger: 4, link: 5 } as const;
const emoji =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})[\u{FE0F}\u{200D}\p{Emoji_Modifier}\p{Extended_Pictographic}]*$/u;

/** Discord refuses a message for anything else in this place. */
const isEmoji = (text: string | undefined): boolean =>
  text !== undefined && text.length <= limits.emoji && emoji.test(text);

export function buttonJson(button: CardButton, idOf: IdWriter): ComponentJson | null {
  const label = cutLine(button.label, limits.buttonLabel);
  if (label === '') return null;
  const customId = idOf(button.action);
  if (customId === null) return null;
  return {
    type: componentType.button,
    style: styles[button.look],
    label,
    custom_id: customId,
    ...(isEmoji(button.emoji) && { emoji: { name: button.emoji } }),
    ...(button.isDisabled === true && { disabled: true }),
  };
}

function linkJson(link: CardLink): ComponentJson | null {
  const label = cutLine(link.label, limits.buttonLabel);
  const isUsable =
    link.url.startsWith('https://') && link.url.length <= limits.url && URL.canParse(link.url);
  if (label === '' || !isUsable) return null;
  return { type: componentType.button, style: styles.link, label, url: link.url };
}

const isLink = (one: CardButton | CardLink): one is CardLink => 'url' in one;

export const rowJson = (components: readonly ComponentJson[]): ComponentJson => ({
  type: componentType.actionRow,
  components,
});

/** One row for every row that has a button left. */
export function rowsJson(
  rows: readonly (readonly (CardButton | CardLink)[])[],
  idOf: IdWriter,
): readonly ComponentJson[] {
  return rows
    .slice(0, limits.rows)
    .map((row) =>
      row
        .slice(0, limits.buttonsOfRow)
        .flatMap((one) => (isLink(one) ? linkJson(one) : buttonJson(one, idOf)) ?? []),
    )
    .filter((row) => row.length > 0)
    .map(rowJson);
}

function optionsJson({ options }: CardChoice): readonly object[] {
  const seen = new Set<string>();
  let hasDefault = false;
  return options
    .flatMap(({ label, value, detail, isChosen }) => {
      const text = cutLine(label, limits.optionText);
      // A value that is cut would be another one.
      const isUsable = value !== '' && value.length <= limits.optionText && !seen.has(value);
      if (text === '' || !isUsable) return [];
      seen.add(value);
      const isDefault = isChosen === true && !hasDefault;
      hasDefault ||= isDefault;
      const description = cutLine(detail ?? '', limits.optionText);
      return {
        label: text,
        value,
        ...(description !== '' && { description }),
        ...(isDefault && { default: true }),
      };
    })
    .slice(0, limits.options);
}

/** In a row of its own; null where there is nothing to choose. */
export function choiceJson(choice: CardChoice, idOf: IdWriter): ComponentJson | null {
  const options = optionsJson(choice);
  if (options.length === 0) return null;
  const customId = idOf(choice.action);
  if (customId === null) return null;
  const placeholder = cutLine(choice.placeholder, limits.placeholder);
  return rowJson([
    {
      type: componentType.choice,
      custom_id: customId,
      ...(placeholder !== '' && { placeholder }),
      options,
    },
  ]);
}
