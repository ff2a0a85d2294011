import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesText, readLicences } from './licences.mjs';
import { fillMetainfo, releaseDay } from './metainfo.mjs';

const metainfoName = 'com.ip_beacon.desktop.metainfo.xml';

/**
 * Packages for several systems may be made at once: none is to read what another has begun to write.
 * @param {string} file
 * @param {string} text
 */
function writeWhole(file, text) {
  const begun = `${file}.${process.pid}`;
  writeFileSync(begun, text);
  renameSync(begun, file);
}

/**
 * Makes artefacts/package-parts: what the packages hold beside the application and nobody has written by hand.
 * @param {string} root the project's folder, built
 * @param {Date} now
 */
export function writeParts(root, now) {
  const folder = join(root, 'artefacts/package-parts');
  mkdirSync(folder, { recursive: true });
  /** @param {string} name */
  const read = (name) => readFileSync(join(root, name), 'utf8');

  const { version, license, homepage, author } = JSON.parse(read('package.json'));
  const ofData = [read('dist/insight/licences.txt'), read('dist/pictures/licences.txt')];
  const licences = licencesText(readLicences(root), ofData.join('\n\n'));
  writeWhole(join(folder, 'THIRD-PARTY-LICENCES.txt'), licences);
  const facts = {
    licence: license,
    homepage,
    author: author.name,
    version,
    date: releaseDay(read('CHANGELOG.md'), version, now),
  };
  const metainfo = fillMetainfo(read(`build/package/linux/${metainfoName}`), facts);
  writeWhole(join(folder, metainfoName), metainfo);
}
