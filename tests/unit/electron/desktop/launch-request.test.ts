import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { launchRequest } from '../../../../electron/desktop/launch-request.ts';

const nothing = { isHidden: false, quits: false, path: null };

describe('a start of the program', () => {
  it.each([
    [[], nothing],
    [['--hidden'], { ...nothing, isHidden: true }],
    [['--quit'], { ...nothing, quits: true }],
    [['--show', 'history'], { ...nothing, path: '/history' }],
    [['--show=settings/data'], { ...nothing, path: '/settings/data' }],
    [['--show', '/logs'], { ...nothing, path: '/logs' }],
    [['--show', 'overview'], { ...nothing, path: '/' }],
    [['--show'], { ...nothing, path: '/' }],
    [['--show', '--hidden'], { ...nothing, isHidden: true, path: '/' }],
    [['ip-beacon://page/history/7'], { ...nothing, path: '/history/7' }],
    [['--hidden', 'ip-beacon://page/logs'], { ...nothing, isHidden: true, path: '/logs' }],
    [['--show', 'logs', 'ip-beacon://page/'], { ...nothing, path: '/' }],
    // Chromium's, a packager's, and what is no page.
    [['--no-sandbox', '--original-process-start-time=1', '.'], nothing],
    [['--show', '../../etc/passwd'], nothing],
    [['--show', 'https://evil.example'], nothing],
    [['ip-beacon://command/quit'], nothing],
  ] as const)('with %j', (words, request) => {
    expect(launchRequest(words)).toEqual(request);
  });

  it('leads to a path of the page or nowhere, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        const { path } = launchRequest(['--show', ...words]);
        expect(path ?? '/').toMatch(/^\/[a-z0-9/-]*([?#].*)?$/s);
      }),
    );
  });
});
