import {
  type ComponentInput,
  componentTypes,
  flatten,
  isSelect,
} from '../messages/component-rules.ts';
import { findMessage } from '../messages/store.ts';
import { must, type World } from '../world.ts';
import type { InteractionResult } from './result.ts';
import { resolvedJson } from './resolve-options.ts';
import { sendInteraction } from './send-interaction.ts';

export interface SubmitScene {
  /** What opened the modal. */
  readonly opener: InteractionResult;
  /** By custom id: a text, or the values of a select. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** What the modal's form would not let the user send. */
function problemOf(field: ComponentInput, given: string | readonly string[]): string | null {
  const isRequired = field['required'] !== false;
  if (given.length === 0) return isRequired ? 'is required' : null;
  if (isSelect(field.type)) return typeof given === 'string' ? 'has values' : null;
  if (typeof given !== 'string') return 'is a text';
  const [min, max] = [Number(field['min_length'] ?? 0), Number(field['max_length'] ?? 4_000)];
  return given.length < min || given.length > max ? `has from ${min} to ${max} characters` : null;
}

/** Submits the modal that the opener's answer showed. The same user, in the same place. */
export function submitModal(
  world: World,
  { opener, fields }: SubmitScene,
): Promise<InteractionResult> {
  const parent = must(world.interactions.get(opener.id), 'such interaction');
  const { modal } = parent;
  if (modal === null) throw new Error('No modal is open.');
  const inputs = flatten(modal.components).filter(({ custom_id: id }) => typeof id === 'string');
  const unknown = Object.keys(fields).find((id) => inputs.every((one) => one['custom_id'] !== id));
  if (unknown !== undefined) throw new Error(`The modal has no field "${unknown}".`);
  let last = 0;
  const render = (component: ComponentInput): Readonly<Record<string, unknown>> => {
    const base = { type: component.type, id: component['id'] ?? (last += 1) };
    if (component.type === componentTypes.actionRow) {
      const children = component['components'] as readonly ComponentInput[];
      return { ...base, components: children.map(render) };
    }
    if (component.type === componentTypes.label) {
      return { ...base, component: render(component['component'] as ComponentInput) };
    }
    const id = component['custom_id'];
    if (typeof id !== 'string') return base;
    const { value } = component;
    const written = typeof value === 'string' ? value : '';
    const given = fields[id] ?? (isSelect(component.type) ? [] : written);
    const problem = problemOf(component, given);
    if (problem !== null) throw new Error(`The field "${id}" ${problem}.`);
    return {
      ...base,
      custom_id: id,
      ...(typeof given === 'string' ? { value: given } : { values: given }),
    };
  };
  const components = modal.components.map(render);
  parent.modal = null;
  const { messageId, channelId, guildId, userId, applicationId, locale } = parent;
  const values = Object.values(fields).flatMap((value) => (typeof value === 'string' ? [] : value));
  const resolved = resolvedJson(world, guildId, values);
  return sendInteraction(
    world,
    {
      bot: { applicationId },
      user: { id: userId },
      guild: guildId === null ? null : { id: guildId },
      channel: { id: channelId },
      locale,
    },
    {
      kind: 'modal',
      name: modal.customId,
      message: messageId === null ? null : (findMessage(world, channelId, messageId) ?? null),
      data: {
        custom_id: modal.customId,
        components,
        ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
      },
    },
  );
}
