import type { Plugin, Rolldown } from 'vite';

/**
 * Lets the browser fetch the chunks of the link's view and `config.json` together with the first chunk, which would only ask
 * for them once it runs. What a link names stands behind `#`, where no host sees it, so it takes a script: a small one, loaded beside the others.
 * `views`: by the first segment of the fragment, the modules that the view begins with; the first is that of no fragment.
 */
export function askAhead(views: Readonly<Record<string, readonly string[]>>): Plugin {
  let script = '';
  return {
    name: 'ask-ahead',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find(({ isEntry }) => isEntry);
      const here = entry ? withImports(entry, bundle) : new Set<string>();
      const ahead = Object.entries(views).map(([view, modules]) => {
        const files = new Set(modules.flatMap((module) => [...withImports(holderOf(module, chunks), bundle)]));
        return [view, [...files].filter((file) => !here.has(file))];
      });
      const name = this.emitFile({ type: 'asset', name: 'ahead.js', source: scriptFor(Object.fromEntries(ahead)) });
      script = this.getFileName(name);
    },
    transformIndexHtml: () => [{ tag: 'script', attrs: { async: true, src: `./${script}` }, injectTo: 'head' }],
  };
}

function holderOf(module: string, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
  if (!chunk) throw new Error(`To be asked for ahead, but in no chunk: ${module}`);
  return chunk;
}

/** A chunk, and all that it imports as soon as it runs. */
function withImports(
  chunk: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  found = new Set<string>(),
): Set<string> {
  if (found.has(chunk.fileName)) return found;
  found.add(chunk.fileName);
  for (const file of chunk.imports) {
    const imported = bundle[file];
    if (imported?.type === 'chunk') withImports(imported, bundle, found);
  }
  return found;
}

function scriptFor(files: Readonly<Record<string, readonly string[]>>): string {
  const names = Object.keys(files);
  return `(() => {
  const files = ${JSON.stringify(files)};
  const view = /^#\\/(${names.join('|')})(?=\\?|$)/.exec(location.hash)?.[1] ?? '${names[0]}';
  for (const file of files[view]) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = './' + file;
    link.dataset.view = view;
    document.head.append(link);
  }
  // Unless the first script was here first, and asks by itself: src/connections/ask-for-config.ts.
  if (globalThis.configAhead === undefined) {
    const askedAt = Date.now();
    globalThis.configAhead = fetch('config.json', { cache: 'no-cache' })
      .then((response) => ({ response, askedAt, answeredAt: Date.now() }))
      .catch(() => undefined);
  }
})();
`;
}
