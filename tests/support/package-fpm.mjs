#!/usr/bin/env node
// What electron-builder calls as "fpm" to make a .deb, done with dpkg-deb: fpm itself would have to be downloaded.
// It understands the words that electron-builder says and no others.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const packer = '/usr/bin/dpkg-deb';
const one = /** @type {const} */ ({ type: 'string' });
const known = [
  'architecture after-install after-remove description version package name maintainer vendor url category license',
  'deb-priority deb-compression',
].flatMap((names) => names.split(' '));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    source: { ...one, short: 's' },
    to: { ...one, short: 't' },
    depends: { ...one, short: 'd', multiple: true },
    'deb-recommends': { ...one, multiple: true },
    force: { type: 'boolean' },
    ...Object.fromEntries(known.map((name) => [name, one])),
  },
});
if (values.to !== 'deb') throw new Error(`This stand-in for fpm makes no ${values.to}.`);

const tree = mkdtempSync(join(tmpdir(), 'ip-beacon-fpm-'));
try {
  for (const mapping of positionals) {
    const [, from = '', to = ''] = /^(.+?)=(\/.+)$/.exec(mapping) ?? [];
    mkdirSync(dirname(join(tree, to)), { recursive: true });
    cpSync(from, join(tree, to), { recursive: true });
    // Temporary files are their maker's alone; what is installed is everyone's to read.
    if (statSync(from).isFile()) chmodSync(join(tree, to), 0o644);
  }
  chmodSync(tree, 0o755);
  mkdirSync(join(tree, 'DEBIAN'));
  const control = {
    Package: values['name'],
    Version: values['version'],
    Architecture: values['architecture'],
    Maintainer: values['maintainer'],
    Depends: values.depends?.join(', '),
    Recommends: values['deb-recommends']?.join(', '),
    Section: values['category'],
    Priority: values['deb-priority'],
    Homepage: values['url'],
    Description: values['description'],
  };
  const lines = Object.entries(control).map(([field, value]) => `${field}: ${value}\n`);
  writeFileSync(join(tree, 'DEBIAN/control'), lines.join(''));
  for (const [script, from] of [
    ['postinst', values['after-install']],
    ['postrm', values['after-remove']],
  ]) {
    cpSync(String(from), join(tree, `DEBIAN/${script}`));
    chmodSync(join(tree, `DEBIAN/${script}`), 0o755);
  }
  const build = ['--root-owner-group', `-Z${values['deb-compression']}`, '--build', tree];
  const made = spawnSync(packer, [...build, String(values['package'])], { stdio: 'inherit' });
  process.exitCode = made.status ?? 1;
} finally {
  rmSync(tree, { recursive: true, force: true });
}
