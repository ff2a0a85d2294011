import type { FolderChoices } from '../node/folders.ts';

/** `--data-dir=FOLDER` and `--config=FILE`, spelled as for the command line. */
export function launchFolders(words: readonly string[]): FolderChoices {
  const valueOf = (name: string): string | undefined => {
    const word = words.find((each) => each.startsWith(`--${name}=`));
    return word?.slice(name.length + 3) || undefined;
  };
  return { dataFolder: valueOf('data-dir'), configFile: valueOf('config') };
}
