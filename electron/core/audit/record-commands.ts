import { contract } from '../../../shared/contract/index.ts';
import type { Dispatch } from '../../../shared/dispatch.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import type { AuditLog } from './audit-log.ts';
import {
  type CarriedOut,
  type CommandName,
  commandEntries,
  type EntryContent,
} from './command-entries.ts';
import type { StorageAttempt } from './storage-attempt.ts';

export interface RecordedDispatch {
  readonly dispatch: Dispatch;
  /** Throws as long as the history is not open. */
  readonly audit: () => Pick<AuditLog, 'append'>;
  readonly settings: Pick<LiveSettings, 'get'>;
  readonly attempt: StorageAttempt;
}

/**
 * The same dispatch, with every command that succeeded in the audit log before its result is given. An entry that
 * cannot be written is said and the result stays: what was done is done.
 */
export function recordCommands({ dispatch, audit, settings, attempt }: RecordedDispatch): Dispatch {
  return async (name, input, caller) => {
    if (!isCommandName(name) || commandEntries[name] === null) {
      return dispatch(name, input, caller);
    }
    const settingsBefore = settings.get();
    const result = await dispatch(name, input, caller);
    if (!result.ok) return result;
    await attempt(async () => {
      const content = contentOf(name, input, {
        output: result.value as CarriedOut<CommandName>['output'],
        settingsBefore,
        settingsAfter: settings.get(),
      });
      if (content !== null) await audit().append({ caller, what: name, ...content });
    });
    return result;
  };
}

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandEntries, name);

function contentOf(
  name: CommandName,
  input: unknown,
  done: Omit<CarriedOut<CommandName>, 'input'>,
): EntryContent | null {
  // The table pairs each name with its own input and output; TypeScript cannot follow that through a union.
  const describe = commandEntries[name] as ((done: object) => EntryContent) | null;
  return describe?.({ ...done, input: contract[name].input.parse(input) }) ?? null;
}
