import {
  type ComponentInput,
  componentTypes,
  flatten,
  isSelect,
} from '../messages/component-rules.ts';
import { findMessage } from '../messages/store.ts';
import { type Message, must, type World } from '../world.ts';
import type { InteractionResult } from './result.ts';
import { resolvedJson } from './resolve-options.ts';
import { type Scene, sendInteraction } from './send-interaction.ts';

export interface ClickScene {
  /** The message with the component. */
  readonly message: { readonly id: string; readonly channelId: string };
  readonly customId: string;
  readonly user: { readonly id: string };
  readonly locale?: string;
}

export interface ChooseScene extends ClickScene {
  readonly values: readonly string[];
}

/** Where that message is, for that user. */
export function sceneOf(
  world: World,
  click: Omit<ClickScene, 'customId'>,
  message: Message,
): Scene {
  const channel = must(world.channels.get(click.message.channelId), 'such channel');
  return {
    bot: { applicationId: message.authorId },
    user: click.user,
    guild: channel.guildId === null ? null : { id: channel.guildId },
    channel,
    ...(click.locale === undefined ? {} : { locale: click.locale }),
  };
}

const customIds = (components: readonly ComponentInput[]): readonly string[] =>
  components.flatMap(({ custom_id: id }) => (typeof id === 'string' ? [id] : []));

/** The component, if the user can use it now; throws when he cannot. */
function usable(world: World, click: ClickScene) {
  const message = findMessage(world, click.message.channelId, click.message.id);
  if (message === undefined) throw new Error('The message is gone.');
  if (message.ephemeralFor !== null && message.ephemeralFor !== click.user.id) {
    throw new Error('That user does not see the message.');
  }
  const all = flatten(message.components as unknown as readonly ComponentInput[]);
  const component = all.find((one) => one['custom_id'] === click.customId);
  if (component === undefined) {
    const there = customIds(all).join(', ');
    throw new Error(`The message has no component "${click.customId}"; it has: ${there}.`);
  }
  if (component['disabled'] === true) {
    throw new Error(`The component "${click.customId}" is disabled.`);
  }
  return { message, component };
}

/** The user presses a button. */
export function pressButton(world: World, click: ClickScene): Promise<InteractionResult> {
  const { message, component } = usable(world, click);
  if (component.type !== componentTypes.button) throw new Error('It is no button.');
  return sendInteraction(world, sceneOf(world, click, message), {
    kind: 'component',
    name: click.customId,
    message,
    data: { custom_id: click.customId, component_type: component.type, id: component['id'] },
  });
}

/** The user chooses in a select. */
export function chooseValues(world: World, click: ChooseScene): Promise<InteractionResult> {
  const { message, component } = usable(world, click);
  if (!isSelect(component.type)) throw new Error('It is no select.');
  const { values } = click;
  const [min, max] = [Number(component['min_values'] ?? 1), Number(component['max_values'] ?? 1)];
  if (values.length < min || values.length > max) {
    throw new Error(`From ${min} to ${max} values can be chosen.`);
  }
  const options = component['options'] as readonly { readonly value: string }[] | undefined;
  const foreign = values.find((value) => options?.every((option) => option.value !== value));
  if (options !== undefined && foreign !== undefined) {
    throw new Error(`The select has no value "${foreign}".`);
  }
  const scene = sceneOf(world, click, message);
  return sendInteraction(world, scene, {
    kind: 'component',
    name: click.customId,
    message,
    data: {
      custom_id: click.customId,
      component_type: component.type,
      id: component['id'],
      values,
      ...(options === undefined
        ? { resolved: resolvedJson(world, scene.guild?.id ?? null, values) }
        : {}),
    },
  });
}
