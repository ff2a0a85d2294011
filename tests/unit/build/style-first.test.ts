import { expect, it } from 'vitest';
import { withStyleFirst } from '../../../build/style-first.ts';

const built = `<head>
  <link rel="icon" href="/beacon.svg" />
  <script src="/theme.js"></script>
  <script type="module" crossorigin src="/assets/index.js"></script>
  <link rel="modulepreload" crossorigin href="/assets/react.js">
  <link rel="stylesheet" crossorigin href="/assets/index.css">
</head>
`;

it('asks for the styles before any script, and for the modules behind all else', () => {
  expect(withStyleFirst(built)).toBe(`<head>
  <link rel="icon" href="/beacon.svg" />
  <link rel="stylesheet" crossorigin href="/assets/index.css">
  <script src="/theme.js"></script>
  <script type="module" fetchpriority="low" crossorigin src="/assets/index.js"></script>
  <link rel="modulepreload" fetchpriority="low" crossorigin href="/assets/react.js">
</head>
`);
});

it.each([
  ['styles', /\n.*stylesheet.*/],
  ['a module', /\n.*module.*\n.*modulepreload.*/],
  ['a script', /\n.*script.*\n.*script.*\n.*modulepreload.*/],
])('does not build a page without %s', (_what, part) => {
  expect(() => withStyleFirst(built.replace(part, ''))).toThrow('index.html must name');
});
