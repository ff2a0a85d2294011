import type { StorageView } from '../../../shared/domain/storage.ts';
import type { CallError, Handlers } from '../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Backups } from '../backup/backups.ts';
import type { Jobs } from '../jobs.ts';
import type { BackupPlace } from '../ports.ts';
import type { Uploads } from '../transfer/uploads.ts';

/** Stays under the bound of a message, as base64. */
const pieceBytes = 45_000;
/** As it stands in a sentence: neither runs beside the other. */
const group = 'backup or restore';

export function backupsHandlers(
  backups: Backups,
  jobs: Jobs,
  uploads: Uploads,
  storageView: () => StorageView,
): Pick<Handlers, Extract<keyof Handlers, `backups.${string}`> | 'storage.get'> {
  return {
    'storage.get': () => ok(storageView()),
    'backups.list': async () => ok([...(await backups.list())]),
    'backups.create': async ({ passphrase, job }) =>
      flat(
        await jobs.run(job, group, (signal, report) =>
          orCancelled(signal, () => backups.create({ passphrase, signal, onProgress: report })),
        ),
      ),
    'backups.remove': async ({ name }) => {
      const removed = await backups.remove(name);
      return removed.ok ? ok({}) : fail({ code: 'not-found', message: removed.error });
    },
    'backups.piece': async ({ name, offset }) => {
      const piece = await backups.piece(name, offset, pieceBytes);
      if (!piece.ok) return fail({ code: 'not-found', message: piece.error });
      const { bytes, totalBytes } = piece.value;
      return ok({ base64: base64Of(bytes), totalBytes });
    },
    'backups.preview': async ({ place, passphrase }) => {
      const found = placeOf(place, uploads);
      return found.ok ? refusing(await backups.preview(found.value, passphrase)) : refusing(found);
    },
    'backups.restore': async ({ place, passphrase, job }) => {
      const found = placeOf(place, uploads);
      if (!found.ok) return refusing(found);
      const restored = flat(
        await jobs.run(job, group, (signal, report) =>
          orCancelled(signal, () =>
            backups.restore({ place: found.value, passphrase, signal, onProgress: report }),
          ),
        ),
      );
      if (!restored.ok) return restored;
      if ('upload' in place) uploads.discard(place.upload);
      return ok({});
    },
  };
}

type GivenPlace = { readonly backup: string } | { readonly upload: string };

function placeOf(place: GivenPlace, uploads: Uploads): Result<BackupPlace> {
  if ('backup' in place) return ok({ name: place.backup });
  const found = uploads.find(place.upload);
  if (!found.ok) return found;
  const [file, ...others] = found.value;
  return file === undefined || others.length > 0
    ? fail('A restore takes one file. Choose the backup alone.')
    : ok({ bytes: file.bytes });
}

const refusing = <Value>(result: Result<Value>): Result<Value, CallError> =>
  result.ok ? result : fail({ code: 'refused', message: result.error });

const flat = <Value>(result: Result<Result<Value>>): Result<Value, CallError> =>
  refusing(result.ok ? result.value : result);

async function orCancelled<Value>(
  signal: AbortSignal,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) return fail('It was cancelled; everything is as it was.');
    throw error;
  }
}

/** btoa() takes characters, of which a call of fromCharCode() takes some ten thousand. */
function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let offset = 0; offset < bytes.byteLength; offset += 8_192) {
    characters += String.fromCharCode(...bytes.subarray(offset, offset + 8_192));
  }
  return btoa(characters);
}
