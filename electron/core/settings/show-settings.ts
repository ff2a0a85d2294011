import { Document, isCollection, isMap, isNode } from 'yaml';
import type { LoadedSettings } from './load-settings.ts';
import { allSections, allSettings } from './setting-list.ts';

/** The settings in force as a whole config.yaml; a comment says of each that is not from the file where it is from. */
export function showSettings({ settings, setInFile, overriddenBy }: LoadedSettings): string {
  const document = new Document(settings);
  for (const { id, help } of allSections) {
    const section = document.get(id, true);
    if (isMap(section)) section.commentBefore = ` ${help}`;
  }
  for (const { path, section, name, field } of allSettings) {
    if (field.secret === true) document.deleteIn([section, name]);
    const origin = overriddenBy.get(path) ?? (setInFile.has(path) ? null : 'default');
    const node = document.getIn([section, name], true);
    if (origin === null || !isNode(node)) continue;
    if (isCollection(node) && node.items.length > 0) node.commentBefore = ` ${origin}`;
    else node.comment = ` ${origin}`;
    // "[]" and its comment stay on the line of the name only when it is a list on one line.
    if (isCollection(node)) node.flow = node.items.length === 0;
  }
  return document.toString({ lineWidth: 0 });
}
