import type { Plugin } from 'vite';

/** When code is needed: what `import()` names then, and the moments whose code is loaded by then, or on its way. */
export interface Moment {
  readonly name: string;
  readonly entries: RegExp;
  readonly after: readonly string[];
}

/**
 * A chunk for each moment, one for each pair of which none comes first, and one for what several late ones share. By itself
 * the bundler makes one for every set of lazy modules with something in common: 70, each a request that compresses alone.
 */
export function chunksByMoment(plan: readonly Moment[]): Plugin {
  const chunkOf = new Map<string, string>();
  return {
    name: 'chunks-by-moment',
    apply: 'build',
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: (id) => chunkOf.get(id) ?? null }] },
    }),
    renderStart() {
      const neededAt = new Map<string, Set<string>>();
      const need = (id: string, moment: string): void => {
        const known = neededAt.get(id) ?? new Set();
        if (known.has(moment)) return;
        neededAt.set(id, known.add(moment));
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) need(imported, moment);
      };
      for (const id of this.getModuleIds()) {
        const moment = plan.find(({ entries }) => entries.test(id))?.name;
        const isLazy = (this.getModuleInfo(id)?.dynamicImporters.length ?? 0) > 0;
        if (moment && (isLazy || moment === 'start')) need(id, moment);
      }
      chunkOf.clear();
      for (const [id, names] of neededAt) {
        const first = plan.filter(({ name, after }) => names.has(name) && !after.some((earlier) => names.has(earlier)));
        // A visit begins in one of these two views: what both need is needed at once.
        const atOnce = names.has('start') || (names.has('open') && names.has('inspect'));
        const isLate = first.length > 1 && first.every(({ after }) => after.length > 1);
        chunkOf.set(id, atOnce ? 'start' : isLate ? 'late' : first.map(({ name }) => name).join('-'));
      }
    },
  };
}
