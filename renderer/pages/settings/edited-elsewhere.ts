import type { SettingView } from '../../../shared/contract/index.ts';

const ownEditors: ReadonlySet<string> = new Set([
  'address.sources',
  'address.disabledSources',
  // The page Discord; a row with the way there stands in the settings' place.
  'discord.tokens',
]);

/** It has an editor of its own: the list of the sources and their switches, or a page. */
export const isEditedElsewhere = ({ path }: SettingView): boolean => ownEditors.has(path);
