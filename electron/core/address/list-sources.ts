import type { Settings } from '../settings/sections/index.ts';
import { builtInSources } from './built-in-sources.ts';
import type { ListedSource } from './source-book.ts';

/** Every source there is, the built-in ones first, with what the owner says of each. */
export function listSources(settings: Settings['address']): readonly ListedSource[] {
  const disabled = new Set(settings.disabledSources);
  return [
    ...builtInSources.map((definition) => ({
      definition,
      builtIn: true,
      enabled: settings.builtInSources && !disabled.has(definition.id),
    })),
    ...settings.sources.map((definition) => ({
      definition,
      builtIn: false,
      enabled: !disabled.has(definition.id),
    })),
  ];
}
