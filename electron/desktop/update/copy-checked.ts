import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../../node/files.ts';
import { checkFile, type FileSeal } from './check-file.ts';
import { messageOf } from './message-of.ts';

export interface CheckedCopy {
  readonly from: string;
  readonly to: string;
  /** As people know it. */
  readonly name: string;
  readonly seal: FileSeal;
  readonly mode: number;
}

/**
 * Puts a file in the place of another one, all or nothing. The copy is what is checked, so that nobody can change the
 * file between the check and its use. A program that runs from the former one goes on with it.
 */
export async function copyChecked({
  from,
  to,
  name,
  seal,
  mode,
}: CheckedCopy): Promise<Result<void>> {
  const temporary = `${to}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await copyFile(from, temporary, constants.COPYFILE_EXCL);
    await sync(temporary);
    const checked = await checkFile(temporary, name, seal);
    if (checked.ok) {
      await chmod(temporary, mode);
      await rename(temporary, to);
      await syncFolder(dirname(to));
    }
    return checked;
  } catch (error) {
    return fail(`The file ${name} cannot be put in place: ${messageOf(error)}.`);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
