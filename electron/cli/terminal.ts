import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Terminal } from './host.ts';

type Streams = Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>;

/** The terminal, or the pipes, that the program was started with. */
export function createTerminal({ stdin, stdout, stderr }: Streams): Omit<Terminal, 'isColourful'> {
  return {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    write: (text) =>
      new Promise((resolve, reject) => {
        stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    askSecret: (question) => {
      // Questions go to the standard error: the standard output may be a file.
      if (!stdin.isTTY || !stderr.isTTY) return Promise.resolve(null);
      const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
      const reader = createInterface({ input: stdin, output: silent, terminal: true });
      stderr.write(question);
      return new Promise((resolve) => {
        let answer: string | null = null;
        reader.once('line', (line) => {
          answer = line;
          reader.close();
        });
        // Ctrl-D and Ctrl-C end it without an answer.
        reader.once('SIGINT', () => reader.close());
        reader.once('close', () => {
          stderr.write('\n');
          resolve(answer);
        });
      });
    },
  };
}
