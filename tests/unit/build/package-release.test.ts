import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: {
    readonly matrix: { readonly include: readonly { readonly runner: string }[] };
  };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<'prove' | 'package' | 'release', Job>>;
}

const at = (name: string): URL => new URL(`../../../${name}`, import.meta.url);
const text = readFileSync(at('.github/workflows/release.yml'), 'utf8');
const { permissions, jobs } = parse(text) as Workflow;
const scriptOf = (job: Job): string => job.steps.map(({ run = '' }) => run).join('\n');

describe('a release', () => {
  it('is proven before it is packaged, and packaged before it is a release', () => {
    expect(jobs.prove.steps.at(-1)).toEqual({ run: '.ci/run' });
    expect([jobs.package.needs, jobs.release.needs]).toEqual(['prove', 'package']);
  });

  it('is tested and packaged on each of the three systems', () => {
    const runners = jobs.package.strategy?.matrix.include.map(({ runner }) => runner) ?? [];
    for (const system of ['ubuntu', 'windows', 'macos']) {
      expect(runners.some((runner) => runner.startsWith(system))).toBe(true);
    }
    expect(scriptOf(jobs.package)).toMatch(/npm ci\nnpm test\n[^]*npm run package/);
  });

  it('is signed by a tool that is there, and has the checksums of everything in it', () => {
    expect(scriptOf(jobs.release)).toMatch(/node build\/sign-update\.mjs [^]*sha256sum[^]*--draft/);
    expect(existsSync(at('build/sign-update.mjs'))).toBe(true);
  });

  it('has secrets by name only, each in the environment of the step that needs it', () => {
    const given = Object.values(jobs)
      .flatMap(({ steps }) => steps)
      .flatMap(({ env = {} }) => Object.entries(env))
      .filter(([name]) => /KEY|CSC|TOKEN|ISSUER/.test(name));
    expect(given.length).toBeGreaterThan(6);
    const named = /^\$\{\{ (runner\.os == '\w+' && )?(secrets\.\w+|github\.token)( \|\| '')? \}\}$/;
    expect(given.filter(([, value]) => !named.test(value))).toEqual([]);
    const scripts = Object.values(jobs).map(scriptOf).join('\n');
    expect(scripts).not.toContain('secrets.');
  });

  it('may write to the project in the step that drafts it only', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect([jobs.prove.permissions, jobs.package.permissions]).toEqual([undefined, undefined]);
    expect(jobs.release.permissions).toEqual({ contents: 'write' });
  });
});
