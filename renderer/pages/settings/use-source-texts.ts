import type { ParseKeys } from 'i18next';
import { useTranslation } from '../../i18n/use-translation.ts';
import type { FieldTexts, ObjectTexts } from '../../settings/object-texts.ts';

/** What the form of a source says; a kind or field that a newer host knows is called by its own name. */
export function useSourceTexts(): ObjectTexts {
  const { t, i18n } = useTranslation();
  // The names come from the host's schema, so that no type can know them.
  const textsOf = (name: string, title: string, help: string): FieldTexts =>
    i18n.exists(title)
      ? { title: t(title as ParseKeys), help: t(help as ParseKeys) }
      : { title: name, help: '' };
  return {
    add: t('sourceForm.add'),
    newTitle: t('sourceForm.newTitle'),
    nameOf: (value) => String(value['id']),
    field: (name) =>
      textsOf(name, `sourceForm.fields.${name}.title`, `sourceForm.fields.${name}.help`),
    shape: (tag) => textsOf(tag, `sourceForm.kinds.${tag}.title`, `sourceForm.kinds.${tag}.help`),
  };
}
