import { passphraseProblem, readPassphrase } from '../node/history/sealing/credentials.ts';
import { type DataKey, rewrap, unwrapDataKey } from '../node/history/sealing/data-key.ts';
import { readKeyStore, writeKeyStore } from '../node/history/sealing/key-store.ts';
import type { WrappedKey } from '../node/history/sealing/wrapped-key.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CommandContext } from './command.ts';
import { exitCode } from './exit-code.ts';
import { printProblems } from './print.ts';

type Asking = Pick<CommandContext, 'environment' | 'terminal' | 'folders'>;

const newVariable = 'IP_BEACON_NEW_PASSPHRASE';

/**
 * Changes the passphrase of an encrypted history. Only the wrapping of its key changes, in one rename: so it may run
 * beside the program, which needs the passphrase when it starts and never again.
 */
export async function passphrase(context: Asking): Promise<number> {
  const { terminal, environment, folders } = context;
  const changed = await changePassphrase(context);
  if (!changed.ok) {
    printProblems(terminal, [changed.error]);
    return exitCode.failed;
  }
  const file = environment['IP_BEACON_PASSPHRASE_FILE'] ?? '';
  const place =
    file === '' ? 'set IP_BEACON_PASSPHRASE to the new passphrase' : `write it into ${file}`;
  terminal.out(
    `The passphrase of the history in ${folders.dataFolder} is changed. A program that is running goes on.\n` +
      `Before its next start, ${place}.\n` +
      'Backups that are made before that start open with the old passphrase.\n',
  );
  return exitCode.done;
}

async function changePassphrase(context: Asking): Promise<Result<void>> {
  const { dataFolder } = context.folders;
  const wrapped = readKeyStore(dataFolder);
  if (!wrapped.ok) return wrapped;
  if (wrapped.value === null) {
    return fail(
      `The history in ${dataFolder} is not encrypted. Set history.encryption to passphrase, and IP_BEACON_PASSPHRASE, then restart IP Beacon.`,
    );
  }
  if (wrapped.value.protection !== 'passphrase') {
    return fail(
      `The history in ${dataFolder} is not encrypted with a passphrase but with ${others[wrapped.value.protection]}. ` +
        'Set history.encryption to passphrase, and IP_BEACON_PASSPHRASE, then restart IP Beacon.',
    );
  }
  const key = await openKey(context, wrapped.value);
  if (!key.ok) return key;
  const chosen = await newPassphrase(context);
  if (!chosen.ok) return chosen;
  const again = await rewrap(key.value, { passphrase: chosen.value, keyFile: null }, 'passphrase');
  return again.ok ? writeKeyStore(dataFolder, again.value.wrapped) : again;
}

const others = { 'key-file': 'a key file', system: 'the secret store of the system' } as const;

async function openKey(
  { terminal, environment }: Asking,
  wrapped: WrappedKey,
): Promise<Result<DataKey>> {
  const given = readPassphrase(environment);
  if (!given.ok) return given;
  const old = given.value ?? (await terminal.askSecret('Passphrase until now: '));
  if (old === null) {
    return fail(
      'Nobody is there to be asked. Set IP_BEACON_PASSPHRASE to the passphrase until now.',
    );
  }
  return unwrapDataKey(wrapped, { passphrase: old, keyFile: null });
}

/** The failure is a sentence; then nothing was changed. */
async function newPassphrase({ terminal, environment }: Asking): Promise<Result<string>> {
  const given = environment[newVariable] ?? '';
  const chosen = given === '' ? await terminal.askSecret('New passphrase: ') : given;
  if (chosen === null) {
    return fail(`Nobody is there to be asked. Set ${newVariable} to the new passphrase.`);
  }
  const problem = passphraseProblem(chosen);
  if (problem !== null) return fail(problem);
  if (given === '' && (await terminal.askSecret('The same again: ')) !== chosen) {
    return fail('The two are not the same. Nothing was changed.');
  }
  return ok(chosen);
}
