import { root } from '../ensure-built.mjs';
import { writeParts } from './parts.mjs';

/** electron-builder asks this first. The false means: electron-builder.yml names every package that goes in. */
export function beforeBuild() {
  writeParts(root, new Date());
  return false;
}
