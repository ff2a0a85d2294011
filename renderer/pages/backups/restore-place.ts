import type { Input } from '../../../shared/contract/index.ts';

/** A backup of the list, or a file that was uploaded; `name` is the file's. */
export type RestorePlace =
  | { readonly kind: 'backup'; readonly name: string }
  | { readonly kind: 'upload'; readonly name: string; readonly upload: string };

/** As the contract has it. */
export const placeInput = (place: RestorePlace): Input<'backups.preview'>['place'] =>
  place.kind === 'backup' ? { backup: place.name } : { upload: place.upload };
