import { isAtLeast, type Level } from '../../../../shared/domain/access.ts';
import type { Call } from '../command/command.ts';

/** Whether the asker may press what runs an action of that command. @param least of the action */
export const mayUse = (
  { level, commands }: Pick<Call, 'level' | 'commands'>,
  command: string,
  least: Level,
): boolean => isAtLeast(level, least) && commands().some(({ name }) => name === command);
