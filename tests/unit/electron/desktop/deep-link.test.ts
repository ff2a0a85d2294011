import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepLinkPath } from '../../../../electron/desktop/deep-link.ts';

describe('a deep link', () => {
  it.each([
    ['ip-beacon://page', '/'],
    ['ip-beacon://page/', '/'],
    ['ip-beacon://page/history', '/history'],
    ['ip-beacon://page/history/', '/history'],
    ['ip-beacon://page/history/7', '/history/7'],
    ['ip-beacon://page/history?family=ipv6', '/history?family=ipv6'],
    ['ip-beacon://page/settings#sources', '/settings#sources'],
    ['IP-BEACON://page/logs', '/logs'],
  ])('%s leads to %s', (link, path) => {
    expect(deepLinkPath(link)).toBe(path);
  });

  it.each([
    'ip-beacon://command/quit',
    'ip-beacon://page.evil/history',
    'ip-beacon://somebody@page/history',
    'ip-beacon:page/history',
    'ip-beacon://page//evil.example/history',
    'ip-beacon://page/assets/index.js',
    'ip-beacon://page/%2e%2e/%2e%2e/config.yaml',
    'ip-beacon://page/history#<script>',
    `ip-beacon://page/history?${'a'.repeat(1_000)}`,
    'https://page/history',
    'file:///history',
    'javascript:alert(1)',
    '--show history',
    '',
  ])('%s leads nowhere', (link) => {
    expect(deepLinkPath(link)).toBeNull();
  });

  it('leads to a path of this page whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const path = deepLinkPath(`ip-beacon://page/${text}`);
        if (path === null) return;
        const { origin, pathname } = new URL(path, 'https://here.example');
        expect(origin).toBe('https://here.example');
        expect(pathname).toMatch(/^\/[a-z0-9/-]*$/);
      }),
    );
  });
});
