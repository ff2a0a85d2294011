import { dirname } from 'node:path';
import type { FileOperations } from './file-operations.ts';

/**
 * The old text or the new one stands there, whenever the power goes. Throws what the file system says.
 */
export function replaceFile(path: string, text: string, files: FileOperations): void {
  const temporary = `${path}.new`;
  try {
    files.writeAndSync(temporary, text);
    files.rename(temporary, path);
    files.syncFolder(dirname(path));
  } catch (error) {
    try {
      files.remove(temporary);
    } catch {
      // The first error says more.
    }
    throw error;
  }
}
