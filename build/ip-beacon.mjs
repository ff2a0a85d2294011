#!/usr/bin/env node
// The command line: `npx ip-beacon check`.
import { ensureBuilt, root } from './ensure-built.mjs';

ensureBuilt();
await import(`${root}/dist/main/ip-beacon.js`);
