import type { Mask } from '../../../../shared/domain/mask.ts';
import type { AnswerFile } from './command.ts';
import type { Guard } from './guard.ts';

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const isPicture = ({ name, bytes }: AnswerFile): boolean =>
  name.endsWith('.png') && pngSignature.every((byte, index) => bytes[index] === byte);

export interface GuardedFiles {
  readonly files: readonly AnswerFile[];
  /** Something was held back. */
  readonly isHeld: boolean;
}

/** Nobody looks into files, so that others than those who may see everything get pictures only. */
export function guardFiles(given: readonly AnswerFile[], mask: Mask, guard: Guard): GuardedFiles {
  const allowed = mask === 'full' ? given : given.filter(isPicture);
  return {
    files: allowed.map((file) => ({ ...file, name: guard(file.name) })),
    isHeld: allowed.length < given.length,
  };
}
