import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deliveredFuses } from './package-electron-dist.ts';

/** What electron-builder itself edits the resources of Windows programs with. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const resedit = createRequire(ofBuilder.resolve('app-builder-lib'))('resedit');

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** A folder like that of an unpacked Electron for Windows: its program has no code, but resources and fuses. */
export function writeWindowsDist(folder: string, version: string): void {
  const program = resedit.NtExecutable.createEmpty(false, false);
  const resources = resedit.NtExecutableResource.from(program);
  const about = resedit.Resource.VersionInfo.createEmpty();
  const english = { lang: 1_033, codepage: 1_200 };
  about.setStringValues(english, { FileDescription: 'Electron', ProductName: 'Electron' });
  about.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const bytes = [Buffer.from(program.generate()), Buffer.from(deliveredFuses, 'latin1')];
  write(join(folder, 'electron.exe'), Buffer.concat(bytes));
  write(join(folder, 'version'), version);
  write(join(folder, 'LICENSE'), "Electron's licence\n");
  write(join(folder, 'resources/default_app.asar'), 'the application of an Electron without one\n');
}

/** What the resources of a Windows program say of the archive beside it. */
export function windowsIntegrity(program: Uint8Array): unknown {
  const read = resedit.NtExecutable.from(program, { ignoreCert: true });
  const { entries } = resedit.NtExecutableResource.from(read);
  const entry = entries.find(
    ({ type, id }: { type: unknown; id: unknown }) => type === 'INTEGRITY' && id === 'ELECTRONASAR',
  );
  return entry === undefined ? null : JSON.parse(Buffer.from(entry.bin).toString());
}

const plist = (program: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${program}</string></dict></plist>
`;

/** A folder like that of an unpacked Electron for macOS: bundles without programs, a framework with fuses. */
export function writeMacDist(folder: string, version: string): void {
  const contents = join(folder, 'Electron.app/Contents');
  const bundle = (inside: string, program: string): void => {
    write(join(inside, 'Info.plist'), plist(program));
    write(join(inside, 'MacOS', program), 'program\n');
  };
  bundle(contents, 'Electron');
  for (const kind of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${kind}`;
    bundle(join(contents, `Frameworks/${name}.app/Contents`), name);
  }
  const framework = 'Frameworks/Electron Framework.framework/Electron Framework';
  write(join(contents, framework), Buffer.from(`code ${deliveredFuses} code`, 'latin1'));
  write(
    join(contents, 'Resources/default_app.asar'),
    'the application of an Electron without one\n',
  );
  write(join(folder, 'version'), version);
  write(join(folder, 'LICENSE'), "Electron's licence\n");
}
