// Secrets are write-only: whoever shows, exports or records settings takes their values from here.

import { editDocument } from './edit-document.ts';
import { allSettings, type Setting } from './setting-list.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

type Document = YamlText['document'];

/** A value as people and records may see it: of a secret only whether there is one. */
export const shownValue = ({ field }: Setting, value: unknown): unknown =>
  field.secret === true ? isSet(value) : value;

const isSet = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== undefined && value !== null && value !== '';

/** The text of a valid file without its secrets; the very same text where it holds none. */
export function withoutSecrets(text: string, settings: readonly Setting[] = allSettings): string {
  const secrets = settings.filter(({ field }) => field.secret === true);
  if (secrets.length === 0) return text;
  const read = readYaml(text, '');
  // Nobody can say where the secrets of an unreadable text end.
  if (!read.ok) return '';
  const { document } = read.value;
  const removed = secrets.filter(({ section, name }) => remove(document, section, name));
  return removed.length === 0 ? text : asWritten(document.toString({ lineWidth: 0 }), text);
}

/**
 * Another text for the file, with the secrets that the present file holds: they win over those of the other text.
 * @param text of a valid file
 */
export function withSecretsOf(
  present: Document,
  text: string,
  settings: readonly Setting[] = allSettings,
): string {
  const kept = settings.flatMap(({ field, section, name }) => {
    const value = field.secret === true ? present.getIn([section, name]) : undefined;
    return isSet(value) ? [{ section, name, value }] : [];
  });
  const read = readYaml(text, '');
  if (kept.length === 0 || !read.ok) return text;
  const edited = kept.reduce(
    (_, { section, name, value }) => editDocument(read.value.document, section, name, value),
    text,
  );
  return asWritten(edited, text);
}

/** With the line ends of Windows where the file has them. */
export const asWritten = (edited: string, original: string): string =>
  original.includes('\r\n') ? edited.replaceAll('\n', '\r\n') : edited;

function remove(document: Document, section: string, name: string): boolean {
  if (!document.hasIn([section, name])) return false;
  document.deleteIn([section, name]);
  if (Object.keys((document.toJS() as Record<string, object>)[section] ?? {}).length === 0) {
    document.delete(section);
  }
  return true;
}
