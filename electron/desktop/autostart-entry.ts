/**
 * The file that starts a program with the session.
 * https://specifications.freedesktop.org/autostart-spec/latest/
 * @param command the program and its arguments
 */
export const autostartEntry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=IP Beacon',
    `Exec=${command.map(execWord).join(' ')}`,
    'Icon=ip-beacon',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/**
 * One word of the key Exec: quoted, then escaped once more as every value of such a file is.
 * https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
function execWord(word: string): string {
  const quoted = `"${word.replaceAll(/["`$\\]/g, (sign) => `\\${sign}`)}"`;
  return quoted.replaceAll('\\', '\\\\').replaceAll('%', '%%');
}
