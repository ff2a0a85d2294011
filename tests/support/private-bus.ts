import { type ChildProcess, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Without the services of this machine: nothing starts by itself. */
const busConfig = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

export interface PrivateBus {
  /** What DBUS_SESSION_BUS_ADDRESS names. */
  readonly address: string;
  readonly stop: () => void;
}

/** A session bus of the test's own. @param folder where its configuration is kept */
export async function startPrivateBus(folder: string): Promise<PrivateBus> {
  const config = join(folder, 'bus.conf');
  await writeFile(config, busConfig);
  const bus = spawn('dbus-daemon', ['--config-file', config, '--nofork', '--print-address=1']);
  return { address: await firstLine(bus), stop: () => void bus.kill('SIGKILL') };
}

/** The first line that a program prints. */
const firstLine = (program: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    program.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      const [line, rest] = text.split('\n');
      if (line !== undefined && rest !== undefined) resolve(line);
    });
    program.once('exit', (code) => reject(new Error(`It has ended with ${code}.`)));
  });
