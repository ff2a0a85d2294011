import type { Form } from './card.ts';
import { writeCustomId } from './custom-id.ts';
import { cutLine, cutText } from './cut-text.ts';
import { limits } from './limits.ts';
import { componentType, type ComponentJson } from './message-body.ts';

const textStyles = { short: 1, long: 2 } as const;

export interface FormBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly ComponentJson[];
}

const bounded = (value: number): number =>
  Math.min(limits.form.value, Math.max(1, Math.trunc(value)));

function fieldJson(field: Form['fields'][number]): ComponentJson {
  const longest = bounded(field.maxLength);
  const placeholder = cutLine(field.placeholder ?? '', limits.form.placeholder);
  const value = cutText(field.value ?? '', longest);
  const component: ComponentJson = {
    type: componentType.textInput,
    custom_id: field.id,
    style: field.isLong === true ? textStyles.long : textStyles.short,
    required: field.isRequired,
    max_length: longest,
    ...(placeholder !== '' && { placeholder }),
    ...(value !== '' && { value }),
  };
  return {
    type: componentType.label,
    label: cutLine(field.label, limits.form.label) || field.id.slice(0, limits.form.label),
    component,
  };
}

/** As a modal; null where its id does not fit or no field is left: then it could not be answered. */
export function renderForm(form: Form, asker: string): FormBody | null {
  const seen = new Set<string>();
  const fields = form.fields
    .filter(({ id }) => {
      const isUsable = id.trim() !== '' && id.length <= limits.form.id && !seen.has(id);
      seen.add(id);
      return isUsable;
    })
    .slice(0, limits.form.fields);
  const customId = writeCustomId({ ...form.action, asker });
  if (customId === null || fields.length === 0) return null;
  return {
    custom_id: customId,
    title: cutLine(form.title, limits.form.title) || '…',
    components: fields.map(fieldJson),
  };
}
