// On a slow line the styles and the scripts would share it, and the mark and the name, which index.html holds, be
// painted only when nearly all is there. The styles are named before the scripts, which are asked for behind them.

import type { Plugin } from 'vite';

const style = /[ \t]*<link rel="stylesheet"[^>]*>\n/g;

/** @throws where the page has no styles or no script to put in order */
export function withStyleFirst(html: string): string {
  const styles = html.match(style) ?? [];
  const scripts = html
    .replace(style, '')
    .replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');
  const [first] = /[ \t]*<script/.exec(scripts) ?? [];
  if (styles.length === 0 || first === undefined || !scripts.includes('fetchpriority')) {
    throw new Error('index.html must name its styles, its first script and its module.');
  }
  return scripts.replace(first, `${styles.join('')}${first}`);
}

export const styleFirst = (): Plugin => ({
  name: 'style-first',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: withStyleFirst },
});
