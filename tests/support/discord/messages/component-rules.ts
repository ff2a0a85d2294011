// The rules of components that Discord's schemas do not say
// (https://discord.com/developers/docs/components/reference).

import { lengthOf } from './length-of.ts';

/** A component as a request carries it, after the schema has passed it. */
export type ComponentInput = Readonly<Record<string, unknown>> & { readonly type: number };

export const componentTypes = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

const limits = { components: 40, characters: 4_000, legacyRows: 5 } as const;
const linkStyle = 5;
const premiumStyle = 6;

export const isSelect = (type: number): boolean => type === 3 || (type >= 5 && type <= 8);

const list = (value: unknown): readonly ComponentInput[] =>
  Array.isArray(value) ? (value as ComponentInput[]) : [];

/** What lies directly in a component. */
const inside = (component: ComponentInput): readonly ComponentInput[] => [
  ...list(component['components']),
  ...list([component['accessory'], component['component']].filter((one) => Boolean(one))),
];

/** All components, nested ones too, in the order of reading. */
export const flatten = (components: readonly ComponentInput[]): readonly ComponentInput[] =>
  components.flatMap((component) => [component, ...flatten(inside(component))]);

const repeated = (values: readonly unknown[]): readonly unknown[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

function buttonProblems(button: ComponentInput): readonly string[] {
  const { style } = button;
  const [hasId, hasUrl, hasSku] = [button['custom_id'], button['url'], button['sku_id']].map(
    (value) => typeof value === 'string',
  );
  if (style === linkStyle) {
    return hasUrl && !hasId ? [] : ['a link button has a url and no custom_id'];
  }
  if (style === premiumStyle) return hasSku && !hasId ? [] : ['a premium button has a sku_id only'];
  return [
    ...(hasId && !hasUrl ? [] : ['a button that is no link has a custom_id and no url']),
    ...(button['label'] || button['emoji'] ? [] : ['a button has a label or an emoji']),
  ];
}

function selectProblems(select: ComponentInput): readonly string[] {
  const min = Number(select['min_values'] ?? 1);
  const max = Number(select['max_values'] ?? 1);
  const options = select.type === componentTypes.stringSelect ? list(select['options']) : null;
  if (min > max) return ['min_values is at most max_values'];
  if (options === null) return [];
  return [
    ...(max > options.length ? ['max_values is at most the number of options'] : []),
    ...(repeated(options.map((option) => option['value'])).length > 0
      ? ['the values of a select are unique']
      : []),
    ...(options.filter((option) => option['default'] === true).length > max
      ? ['at most max_values options are selected']
      : []),
  ];
}

function rowProblems(row: ComponentInput): readonly string[] {
  const children = inside(row);
  const buttons = children.filter(({ type }) => type === componentTypes.button).length;
  if (buttons > 0 && buttons !== children.length)
    return ['buttons have an action row of their own'];
  return buttons === 0 && children.length > 1 ? ['a select has an action row of its own'] : [];
}

const mediaUrls = (component: ComponentInput): readonly string[] => {
  const medias =
    component.type === componentTypes.mediaGallery
      ? list(component['items']).map((item) => item['media'])
      : [component['media'] ?? component['file']];
  return medias.flatMap((media) => {
    const url = (media as { url?: unknown } | undefined)?.url;
    return typeof url === 'string' ? [url] : [];
  });
};

function mediaProblems(component: ComponentInput, filenames: readonly string[]): readonly string[] {
  return mediaUrls(component).flatMap((url) => {
    if (!url.startsWith('attachment://')) {
      return component.type === componentTypes.file ? ['a file component shows an attachment'] : [];
    }
    const name = url.slice('attachment://'.length);
    return filenames.includes(name) ? [] : [`there is no attachment ${name}`];
  });
}

function ownProblems(component: ComponentInput, filenames: readonly string[]): readonly string[] {
  switch (component.type) {
    case componentTypes.button:
      return buttonProblems(component);
    case componentTypes.actionRow:
      return rowProblems(component);
    case componentTypes.thumbnail:
    case componentTypes.mediaGallery:
    case componentTypes.file:
      return mediaProblems(component, filenames);
    default:
      return isSelect(component.type) ? selectProblems(component) : [];
  }
}

const uniqueProblems = (all: readonly ComponentInput[], key: 'custom_id' | 'id') =>
  repeated(all.map((component) => component[key]).filter((id) => Boolean(id))).map(
    (id) => `Component ${key} cannot be duplicated: ${String(id)}`,
  );

/** The characters of all text displays together. */
const characters = (all: readonly ComponentInput[]): number =>
  all.reduce(
    (sum, component) =>
      component.type === componentTypes.textDisplay
        ? sum + lengthOf(String(component['content']))
        : sum,
    0,
  );

/**
 * What is wrong with a message's components, in sentences; nothing when they may be shown.
 * @param filenames of the attachments that the message will have
 */
export function componentProblems(
  components: readonly ComponentInput[],
  isV2: boolean,
  filenames: readonly string[],
): readonly string[] {
  const all = flatten(components);
  const shape = isV2
    ? [
        ...(all.length > limits.components
          ? [`at most ${limits.components} components, nested ones too; these are ${all.length}`]
          : []),
        ...(characters(all) > limits.characters
          ? [`at most ${limits.characters} characters of text; these are ${characters(all)}`]
          : []),
      ]
    : [
        ...(components.length > limits.legacyRows ? ['at most 5 action rows'] : []),
        ...(components.some(({ type }) => type !== componentTypes.actionRow)
          ? ['only action rows without the flag IS_COMPONENTS_V2']
          : []),
      ];
  return [
    ...shape,
    ...uniqueProblems(all, 'custom_id'),
    ...uniqueProblems(all, 'id'),
    ...all.flatMap((component) => ownProblems(component, filenames)),
  ];
}

/** What is wrong with a modal's components. */
export function modalProblems(components: readonly ComponentInput[]): readonly string[] {
  const all = flatten(components);
  return [
    ...(components.length > 5 ? ['a modal has at most 5 components'] : []),
    ...uniqueProblems(all, 'custom_id'),
    ...all.flatMap((component) => (isSelect(component.type) ? selectProblems(component) : [])),
    ...all.flatMap((component) => {
      const { type, min_length: min, max_length: max } = component;
      return type === componentTypes.textInput && Number(min ?? 0) > Number(max ?? 4_000)
        ? ['min_length is at most max_length']
        : [];
    }),
  ];
}
