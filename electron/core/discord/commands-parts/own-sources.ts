import type { CallError } from '../../../../shared/dispatch.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Call } from '../command/command.ts';

/** As they stand in the setting; whoever saves others gives them along, so that nobody's change is lost. */
export async function ownSources({
  ask,
}: Pick<Call, 'ask'>): Promise<Result<readonly unknown[], CallError>> {
  const settings = await ask('settings.get', {});
  if (!settings.ok) return settings;
  const value = settings.value.find(({ path }) => path === 'address.sources')?.value;
  return ok(Array.isArray(value) ? value : []);
}

export const idOfSource = (definition: unknown): unknown =>
  typeof definition === 'object' && definition !== null && 'id' in definition
    ? definition.id
    : null;
