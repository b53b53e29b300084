import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * The bundler orders styles by chunk, not by import, so a component's layer can come before the reset's. The first
 * mention of a layer fixes its rank: this makes the statement at the head of `tokens.css` the first one again.
 */
export const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `@layer reset,base,ui;${file.source}`;
    }
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));

/** `row-x7Bq`: its name, and four letters that are the same for all classes of a file, so that they compress. */
export function classInFile(name: string, file: string): string {
  const ofFile = createHash('sha256').update(relative(root, file)).digest('base64url').slice(0, 4);
  return `${name}-${ofFile}`;
}
