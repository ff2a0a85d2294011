// Who may import whom, as data (docs: architecture). tests/layers.test.ts holds every file to it; type imports count.

export interface Layer {
  /** The first layer whose pattern matches a file's path is its own. */
  readonly files: RegExp;
  readonly may: readonly RegExp[];
}

const shared = /^shared\//;
const npm = (...names: string[]): RegExp => new RegExp(`^npm:(${names.join('|')})(/|$)`);
const node = /^node:/;
const anyPackage = /^npm:(?!electron$)/;
const corePorts = /^electron\/core\/ports\.ts$/;
const pureLibraries = npm('zod', 'yaml', 'kysely', 'croner', '@noble/hashes', 'csv-parse');
/** What the hosts may use of the core: its table of contents and its ports. */
const coreFront = /^electron\/core\/(app|ports)\.ts$/;
/** What the source kinds share beside their contract; a kind never imports its siblings. */
const sourceContract = /^electron\/core\/address\/(sources\/source-kind\.ts$|source-parts\/)/;
/** What the commands of a bot share; a command never imports its siblings, the store or settings. */
const commandContract =
  /^electron\/core\/discord\/(command\/command\.ts$|cards\/|charts\/|commands-parts\/)/;

export const layers: readonly Layer[] = [
  { files: /^shared\//, may: [shared, npm('zod')] },
  {
    files: /^electron\/core\/address\/(source-parts\/|sources\/(?!index\.ts))/,
    may: [shared, corePorts, sourceContract, npm('zod')],
  },
  {
    files: /^electron\/core\/discord\/commands\/(?!index)/,
    may: [shared, corePorts, commandContract],
  },
  {
    files: /^electron\/core\/discord\//,
    may: [shared, /^electron\/core\//, pureLibraries, npm('discord.js', '@discordjs/ws')],
  },
  { files: /^electron\/core\//, may: [shared, /^electron\/core\//, pureLibraries] },
  { files: /^electron\/node\//, may: [shared, corePorts, /^electron\/node\//, node, anyPackage] },
  {
    files: /^electron\/host\//,
    may: [shared, coreFront, /^electron\/(node|host)\//, node, anyPackage],
  },
  {
    files: /^electron\/(server|cli)\//,
    may: [shared, coreFront, /^electron\/(node|host|server|cli)\//, node, anyPackage],
  },
  {
    files: /^electron\/desktop\//,
    may: [
      shared,
      coreFront,
      /^electron\/(node|host|server|desktop)\//,
      node,
      anyPackage,
      npm('electron'),
    ],
  },
  { files: /^electron\/preload\.ts$/, may: [shared, npm('electron')] },
  // The guide is part of the interface (renderer/guide).
  { files: /^renderer\//, may: [shared, /^renderer\//, /^docs\/guide\//, anyPackage] },
  { files: /^build\//, may: [shared, /^build\//, /^package\.json$/, node, anyPackage] },
];

/** The longest a file of code may be, in lines. */
export const longestFileLines = 300;
