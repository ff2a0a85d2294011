import { Document, isMap, isNode } from 'yaml';
import type { LoadedSettings } from './load-settings.ts';
import { allSections, allSettings } from './setting-list.ts';

/** The settings in force as a whole config.yaml; a comment says of each that is not from the file where it is from. */
export function showSettings({ settings, setInFile, overriddenBy }: LoadedSettings): string {
  const document = new Document(settings);
  for (const { id, help } of allSections) {
    const section = document.get(id, true);
    if (isMap(section)) section.commentBefore = ` ${help}`;
  }
  for (const { path, section, name } of allSettings) {
    const origin = overriddenBy.get(path) ?? (setInFile.has(path) ? null : 'default');
    const node = document.getIn([section, name], true);
    if (origin !== null && isNode(node)) node.comment = ` ${origin}`;
  }
  return document.toString({ lineWidth: 0 });
}
