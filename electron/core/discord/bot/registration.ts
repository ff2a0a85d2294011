import * as z from 'zod';
import { assertNever } from '../../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Kept } from '../../history/kept.ts';
import {
  type CommandPlace,
  type CommandScope,
  everywhere,
  type KeptRegistration,
  planRegistration,
  readRegistration,
  type RegistrationStep,
} from './registration-plan.ts';
import type { BotRest, RestAnswer } from './rest-answer.ts';

export interface RegistrationParts {
  readonly botId: string;
  readonly applicationId: string;
  readonly rest: BotRest;
  readonly kept: Pick<Kept, 'get' | 'set'>;
}

const factName = 'commands';
const registeredSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/**
 * Makes Discord have these commands in the scope and nowhere else; asks it for nothing where it has them. The ids of
 * the commands by name, as mentions of them need. Failures are sentences; what has worked is kept.
 * @param commands as `PUT /applications/:id/commands` takes them
 */
export async function registerCommands(
  parts: RegistrationParts,
  scope: CommandScope,
  commands: readonly unknown[],
): Promise<Result<ReadonlyMap<string, string>>> {
  const owner = `discord:${parts.botId}`;
  const value = await parts.kept.get(owner, factName);
  let kept = readRegistration(value, parts.applicationId);
  let problem: string | null = null;
  for (const step of planRegistration(kept, scope, commands)) {
    const answer = await parts.rest.request('PUT', pathOf(parts.applicationId, step.place), {
      body: step.commands,
    });
    const places = placesAfter(kept, step, answer);
    if (places === null) {
      problem ??= sentenceOf(answer);
      continue;
    }
    kept = { ...kept, places };
    await parts.kept.set(owner, factName, kept);
  }
  if (problem !== null) return fail(problem);
  const place = scope.type === 'global' ? everywhere : scope.ids[0];
  return ok(new Map(Object.entries((place && kept.places[place]?.ids) || {})));
}

const pathOf = (applicationId: string, place: CommandPlace): string =>
  place === everywhere
    ? `/applications/${applicationId}/commands`
    : `/applications/${applicationId}/guilds/${place}/commands`;

/** Null: it has failed, and is to be tried again. */
function placesAfter(
  kept: KeptRegistration,
  { place, commands, hash }: RegistrationStep,
  answer: RestAnswer,
): KeptRegistration['places'] | null {
  const { [place]: _, ...others } = kept.places;
  if (answer.type === 'ok') {
    const registered = registeredSchema.safeParse(answer.body);
    const entries = registered.success ? registered.data.map(({ name, id }) => [name, id]) : [];
    return { ...others, [place]: { hash, ids: Object.fromEntries(entries) } };
  }
  // Left, or shut out of, a guild where nothing is wanted any more: there is nothing to empty.
  const isGone = answer.type === 'status' && (answer.status === 403 || answer.status === 404);
  return isGone && commands.length === 0 ? others : null;
}

function sentenceOf(answer: RestAnswer): string {
  switch (answer.type) {
    case 'ok':
      return '';
    case 'status':
      return `Discord does not take the commands: ${answer.message} (${answer.status}).`;
    case 'failed':
      return answer.why;
    default:
      return assertNever(answer);
  }
}
