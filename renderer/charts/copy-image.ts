import { openDownload } from '../transfer/file-sink.ts';

export type Copied = 'copied' | 'saved' | 'failed';

const type = 'image/png';

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas gave no image.'));
      else resolve(blob);
    }, type);
  });

/**
 * Puts an image on the clipboard; where the browser has none for images (plain http, an older one) it is saved as a
 * file. Must be called straight from a press.
 */
export async function copyImage(canvas: HTMLCanvasElement, fileName: string): Promise<Copied> {
  const blob = blobOf(canvas);
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard !== undefined && typeof ClipboardItem !== 'undefined') {
      // The promise itself: Safari forgets the press while it is awaited.
      await clipboard.write([new ClipboardItem({ [type]: blob })]);
      return 'copied';
    }
  } catch {
    // Refused: a file will do.
  }
  try {
    const sink = await openDownload({ name: fileName, type });
    if (sink === null) return 'failed';
    await sink.write(new Uint8Array(await (await blob).arrayBuffer()));
    await sink.close();
    return 'saved';
  } catch {
    return 'failed';
  }
}
