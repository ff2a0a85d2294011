import type { Card, CardAction, CardBlock } from '../../electron/core/discord/cards/card.ts';
import type { Answer } from '../../electron/core/discord/command/command.ts';
import { assertNever } from '../../shared/assert-never.ts';

/** Of an answer that is a card. */
export function cardOf(answer: Answer): Card {
  if (answer.type !== 'card') throw new Error('The answer is a form.');
  return answer.card;
}

const actionText = ({ command, action, values }: CardAction): string =>
  `${[command, action].filter((part) => part !== '').join(' ')}(${values.join()})`;

function blockText(block: CardBlock): readonly string[] {
  switch (block.type) {
    case 'text':
      return block.text.split('\n');
    case 'note':
      return block.text.split('\n').map((line) => `- ${line}`);
    case 'facts':
      return block.facts.map(({ name, value }) => `${name}: ${value}`);
    case 'row':
      return [`${block.text} [${block.button.label}] ${actionText(block.button.action)}`];
    case 'line':
      return ['---'];
    case 'picture':
      return [`![${block.alt}](${block.file})`];
    default:
      return assertNever(block);
  }
}

/**
 * All that a card shows and does, a line each: a test reads it as people do. Disabled buttons are in brackets, and
 * spaces that keep a number with its unit are plain ones.
 */
export const answerLines = (answer: Answer): readonly string[] => {
  const card = cardOf(answer);
  const rows = (card.buttons ?? []).map((row) =>
    row
      .map((button) => {
        if ('url' in button) return `${button.label} ${button.url}`;
        const text = `${button.label} ${actionText(button.action)}`;
        return button.isDisabled === true ? `(${text})` : text;
      })
      .join(' | '),
  );
  const { choice } = card;
  const lines = [
    `# ${card.title} (${card.tone})`,
    ...card.blocks.flatMap(blockText),
    ...rows.map((row) => `> ${row}`),
    ...(choice === undefined ? [] : [`? ${choice.placeholder} ${actionText(choice.action)}`]),
    ...(choice?.options ?? []).map(
      ({ label, value, detail }) =>
        `? ${value}: ${label}${detail === undefined ? '' : ` · ${detail}`}`,
    ),
  ];
  return lines.map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '));
};

/** All that a form asks, a line each, with the most characters that go into a field. */
export const formOf = (answer: Answer | undefined): readonly string[] => {
  if (answer?.type !== 'form') throw new Error('The answer is a card.');
  const { title, action, fields } = answer.form;
  return [
    `${title}: ${actionText(action)}`,
    ...fields.map(
      ({ id, label, isRequired, maxLength }) =>
        `${id}: ${label} (${isRequired ? 'required, ' : ''}${maxLength})`,
    ),
  ];
};
