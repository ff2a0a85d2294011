import type { SettingView } from '../../../shared/contract/index.ts';

const ownEditors: ReadonlySet<string> = new Set(['address.sources', 'address.disabledSources']);

/** It has an editor of its own on the page: the list of the sources, and their switches. */
export const isEditedElsewhere = ({ path }: SettingView): boolean => ownEditors.has(path);
