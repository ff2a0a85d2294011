import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { canonicalJson } from './canonical-json.ts';

/** Where commands are known: everywhere, or in these guilds alone. */
export type CommandScope =
  | { readonly type: 'global' }
  | { readonly type: 'guilds'; readonly ids: readonly string[] };

/** A place that commands are put at: `global`, or a guild's id. */
export type CommandPlace = string;
export const everywhere: CommandPlace = 'global';

const keptSchema = z.object({
  applicationId: z.string(),
  places: z.record(
    z.string(),
    z.object({ hash: z.string(), ids: z.record(z.string(), z.string()) }),
  ),
});
/** What Discord is known to have, by place; `ids` by the commands' names. */
export type KeptRegistration = Readonly<z.infer<typeof keptSchema>>;

export interface RegistrationStep {
  readonly place: CommandPlace;
  readonly commands: readonly unknown[];
  readonly hash: string;
}

/** Of what was kept; another application, or nothing readable, counts as nothing. */
export function readRegistration(value: unknown, applicationId: string): KeptRegistration {
  const parsed = keptSchema.safeParse(value);
  return parsed.success && parsed.data.applicationId === applicationId
    ? parsed.data
    : { applicationId, places: {} };
}

export const commandsHash = (commands: readonly unknown[]): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson(commands))));

/** What has to be put so that Discord has these commands in the scope and nowhere else. */
export function planRegistration(
  kept: KeptRegistration,
  scope: CommandScope,
  commands: readonly unknown[],
): readonly RegistrationStep[] {
  const wanted: readonly CommandPlace[] = scope.type === 'global' ? [everywhere] : scope.ids;
  const former = Object.keys(kept.places).filter((place) => !wanted.includes(place));
  // Of a bot that is new here it is not known whether it has any from before.
  const emptied = new Set(scope.type === 'global' ? former : [...former, everywhere]);
  const steps = [
    ...wanted.map((place) => ({ place, commands })),
    ...[...emptied].map((place) => ({ place, commands: [] })),
  ];
  return steps
    .map((step) => ({ ...step, hash: commandsHash(step.commands) }))
    .filter(({ place, hash }) => kept.places[place]?.hash !== hash);
}
