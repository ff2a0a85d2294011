import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../../electron/desktop/update/manifest.ts';
import { createReleaseFeed } from '../../../../../electron/desktop/update/release-feed.ts';
import { sha512Of } from '../../../../support/update-server.ts';

const changelog = '## [1.1.0]\n\n- More.\n';
const manifestOf = (text: string): Manifest => ({
  version: '1.1.0',
  channel: 'stable',
  files: [{ name: 'CHANGELOG.md', size: text.length, sha512: sha512Of(text) }],
});

function feedOf(answer: () => Response) {
  const asked: string[] = [];
  const server = { url: 'https://updates.example/beacon/', publicKeys: [] };
  const feed = createReleaseFeed(server, async (url) => {
    asked.push(url);
    return answer();
  });
  return { feed, asked };
}

describe('what is new', () => {
  it('is in the changelog that was signed along', async () => {
    const { feed, asked } = feedOf(() => new Response(changelog));
    expect(await feed.notes(manifestOf(changelog))).toBe('- More.');
    expect(asked).toEqual(['https://updates.example/beacon/CHANGELOG.md']);
  });

  it.each([
    ['is another one', () => new Response(changelog.replace('More', 'Visit evil.example'))],
    ['is missing', () => new Response(null, { status: 404 })],
    ['has no end', () => new Response('- More.\n'.repeat(200_000))],
  ])('is not known when the changelog %s', async (_, answer) => {
    expect(await feedOf(answer).feed.notes(manifestOf(changelog))).toBeNull();
  });

  it('is not asked for when none was signed', async () => {
    const { feed, asked } = feedOf(() => new Response(changelog));
    expect(await feed.notes({ ...manifestOf(changelog), files: [] })).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('a manifest', () => {
  it('is not read to the end when it has none', async () => {
    let pieces = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pieces += 1;
        controller.enqueue(new Uint8Array(16_384));
      },
    });
    const { feed } = feedOf(() => new Response(endless));
    expect(await feed.manifest('stable')).toEqual({
      ok: false,
      error: 'The ip-beacon-update-stable.json of the release server is too large.',
    });
    expect(pieces).toBeLessThan(20);
  });

  it('that cannot be had is a sentence', async () => {
    const { feed } = feedOf(() => {
      throw new TypeError('fetch failed');
    });
    expect(await feed.manifest('beta')).toEqual({
      ok: false,
      error: 'The release server cannot be reached: fetch failed.',
    });
  });
});
