import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Attachment } from '../world.ts';
import { type ComponentInput, componentTypes, isSelect } from './component-rules.ts';

/** What a client is told of a picture or file: its address and, when it was uploaded, whose attachment it is. */
export type Media = Readonly<Record<string, unknown>>;
export type MediaOf = (url: string, attachments: readonly Attachment[]) => Media;

const defined = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
  );

const emojiOf = (emoji: unknown): unknown =>
  emoji === undefined || emoji === null ? undefined : defined(emoji as ComponentInput);

/** The components as Discord gives them back: each with an id, what was left out filled in. */
export function renderComponents(
  components: readonly ComponentInput[],
  media: (url: string) => Media,
): readonly APIMessageTopLevelComponent[] {
  const taken = new Set<number>();
  const collect = (component: ComponentInput): void => {
    if (Number(component['id'] ?? 0) > 0) taken.add(Number(component['id']));
    children(component).forEach(collect);
  };
  const children = (component: ComponentInput): readonly ComponentInput[] =>
    (component['components'] as readonly ComponentInput[] | undefined) ?? [];
  components.forEach(collect);
  let last = 0;
  const idOf = (component: ComponentInput): number => {
    if (Number(component['id'] ?? 0) > 0) return Number(component['id']);
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const mediaOf = (value: unknown): Media => media(String((value as { url: unknown }).url));

  const render = (component: ComponentInput): Readonly<Record<string, unknown>> => {
    const { type } = component;
    const base = { type, id: idOf(component) };
    switch (type) {
      case componentTypes.actionRow:
        return { ...base, components: children(component).map(render) };
      case componentTypes.container:
        return {
          ...base,
          accent_color: component['accent_color'] ?? null,
          spoiler: component['spoiler'] ?? false,
          components: children(component).map(render),
        };
      case componentTypes.section:
        return {
          ...base,
          components: children(component).map(render),
          accessory: render(component['accessory'] as ComponentInput),
        };
      case componentTypes.textDisplay:
        return { ...base, content: component['content'] };
      case componentTypes.separator:
        return {
          ...base,
          spacing: component['spacing'] ?? 1,
          divider: component['divider'] ?? true,
        };
      case componentTypes.thumbnail:
        return {
          ...base,
          media: mediaOf(component['media']),
          description: component['description'] ?? null,
          spoiler: component['spoiler'] ?? false,
        };
      case componentTypes.mediaGallery:
        return {
          ...base,
          items: (component['items'] as readonly ComponentInput[]).map((item) => ({
            media: mediaOf(item['media']),
            description: item['description'] ?? null,
            spoiler: item['spoiler'] ?? false,
          })),
        };
      case componentTypes.file:
        return {
          ...base,
          file: mediaOf(component['file']),
          name: null,
          size: null,
          spoiler: component['spoiler'] ?? false,
        };
      default: {
        const { emoji, options, ...rest } = component;
        return defined({
          ...rest,
          ...base,
          emoji: emojiOf(emoji),
          ...(isSelect(type)
            ? { min_values: rest['min_values'] ?? 1, max_values: rest['max_values'] ?? 1 }
            : {}),
          options: (options as readonly ComponentInput[] | undefined)?.map((option) =>
            defined({ ...option, emoji: emojiOf(option['emoji']) }),
          ),
        });
      }
    }
  };
  // The shapes above are those of Discord's schema, which the response is held against.
  return components.map(render) as unknown as readonly APIMessageTopLevelComponent[];
}
