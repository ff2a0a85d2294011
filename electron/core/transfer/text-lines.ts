const chunkBytes = 64 * 1024;

export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Where the file's chunk of it ends. */
  readonly bytesRead: number;
}

/** A file chunk by chunk, so that nobody waits for the whole of a large one. */
export function* chunksOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let start = 0; start < bytes.byteLength; start += chunkBytes) {
    yield bytes.subarray(start, start + chunkBytes);
  }
}

/** The lines of a UTF-8 file, without their ends; bytes that are none of UTF-8 become U+FFFD. */
export function* textLines(bytes: Uint8Array): Generator<TextLine, void> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  let bytesRead = 0;
  for (const chunk of chunksOf(bytes)) {
    bytesRead += chunk.byteLength;
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      yield { number, text: line.replace(/\r$/, ''), bytesRead };
    }
  }
  rest += decoder.decode();
  if (rest !== '') yield { number: number + 1, text: rest.replace(/\r$/, ''), bytesRead };
}
