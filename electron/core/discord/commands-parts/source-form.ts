import { families, type Family } from '../../../../shared/domain/family.ts';
import type { Answer, Call } from '../command/command.ts';

/** What each kind needs to be told, at most five things: more a form does not take. The rest is on the page. */
const fieldsOf = {
  'http-text': ['id', 'operator', 'url', 'minIntervalSeconds'],
  'http-json': ['id', 'operator', 'url', 'field', 'minIntervalSeconds'],
  'http-trace': ['id', 'operator', 'url', 'field', 'minIntervalSeconds'],
  dns: ['id', 'operator', 'server', 'name', 'type'],
  stun: ['id', 'operator', 'server', 'minIntervalSeconds'],
  router: ['id', 'operator', 'minIntervalSeconds'],
  interface: ['id', 'operator', 'interface'],
} as const;

export type FormKind = keyof typeof fieldsOf;
export const formKinds = Object.keys(fieldsOf) as readonly FormKind[];

type Field = (typeof fieldsOf)[FormKind][number];

/** An empty one is left out of the definition. */
const optional: ReadonlySet<Field> = new Set<Field>(['minIntervalSeconds', 'interface']);
/** As long as the longest that a definition takes (source-parts/fields.ts). */
const longest: Readonly<Record<Field, number>> = {
  id: 64,
  operator: 100,
  url: 500,
  field: 200,
  server: 300,
  name: 253,
  type: 4,
  interface: 64,
  minIntervalSeconds: 5,
};

export interface NewSourceWish {
  readonly kind: FormKind;
  readonly family: Family;
}

/** Of an option, or of what a button or form carried along. */
export const readWish = (kind: string | null | undefined, family: string | null | undefined) => ({
  kind: formKinds.find((each) => each === kind) ?? 'http-text',
  family: families.find((each) => each === family) ?? 'ipv4',
});

/** Asks what a new source of that kind has to be told. */
export const sourceForm = (
  { words }: Pick<Call, 'words'>,
  { kind, family }: NewSourceWish,
): Answer => ({
  type: 'form',
  form: {
    title: words('bot.sources.formTitle', { kind: words(`sourceForm.kinds.${kind}.title`, {}) }),
    action: { command: 'sources', action: 'added', values: [kind, family] },
    fields: fieldsOf[kind].map((id) => ({
      id,
      label: words(`sourceForm.fields.${id}.title`, {}),
      placeholder: words(`sourceForm.fields.${id}.help`, {}),
      isRequired: !optional.has(id),
      maxLength: longest[id],
    })),
  },
});

/** The definition that was typed; whether it is one is for `sources.tryOut` to say. */
export function typedDefinition(
  { kind, family }: NewSourceWish,
  typed: Call['typed'],
): Readonly<Record<string, unknown>> {
  const entries = fieldsOf[kind].flatMap((id): readonly (readonly [string, unknown])[] => {
    const text = typed(id).trim();
    if (text === '' && optional.has(id)) return [];
    if (id === 'minIntervalSeconds') return [[id, /^\d+$/.test(text) ? Number(text) : text]];
    return [[id, id === 'type' ? text.toUpperCase() : text]];
  });
  return { kind, family, ...Object.fromEntries(entries) };
}
