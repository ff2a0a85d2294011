import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { layers, longestFileLines } from '../build/layers.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];
const codeFile = /\.(ts|tsx|mjs|css)$/;

const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => codeFile.test(name)),
);

/** What a file imports: `shared/x.ts`, `node:fs`, `npm:react`. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
  );
  return [...statements].map(([, from, bare, dynamic]) => {
    const target = from ?? bare ?? dynamic ?? '';
    if (target.startsWith('.')) return normalize(join(dirname(file), target));
    const name = target.replace(/^node:/, '');
    return builtinModules.includes(name) ? `node:${name}` : `npm:${target}`;
  });
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));

describe('the layers of the house', () => {
  it('sees the whole house', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(graph.get('electron/core/store.ts')).toContain('shared/assert-never.ts');
  });

  it('lets nobody import what their layer may not', () => {
    const broken = [...graph].flatMap(([file, imports]) => {
      const layer = layers.find((candidate) => candidate.files.test(file));
      if (layer === undefined) return [];
      return imports
        .filter((target) => !layer.may.some((allowed) => allowed.test(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('has no cycles', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      else if (!done.has(file)) {
        for (const target of graph.get(file) ?? []) visit(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it(`has no file over ${longestFileLines} lines`, () => {
    const long = files
      .map((file) => ({
        file,
        lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1,
      }))
      .filter(({ lines }) => lines > longestFileLines);
    expect(long).toEqual([]);
  });
});
