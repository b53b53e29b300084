/** Parts of a library that a page never uses need not be in its build. */
import type { Plugin, Rolldown } from 'vite';

/**
 * What a module that is left out may be asked all the same, by the method's name; undefined: it may not even be made.
 * `'as it is'`: it may be called, and hands back what it is given.
 */
export type Answers = Readonly<Record<string, unknown>> | 'as it is' | undefined;

/** Puts in the place of each a module that throws as soon as it is used. A library that no longer has one fails the build. */
export function leaveOut(modules: Readonly<Record<string, Answers>>): Plugin {
  const found = new Set<string>();
  return {
    name: 'leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === standIns ? id : undefined),
    load: (id) => (id === standIns ? makeStandIn : undefined),
    transform(code, id) {
      const name = id.replace(/^.*\/node_modules\//, '');
      if (!Object.hasOwn(modules, name)) return undefined;
      found.add(name);
      if (name.endsWith('.json')) return '{}';
      const exported = exportedBy(this.parse(code)).map((one) => `part as ${one}`);
      return `import { standIn } from '${standIns}';
const part = /* @__PURE__ */ standIn('${name}', ${JSON.stringify(modules[name])});
export { ${exported.join(', ')} };`;
    },
    buildEnd(error) {
      const gone = Object.keys(modules).filter((name) => !found.has(name));
      found.clear();
      if (!error && gone.length > 0) this.error(`To be left out, but imported by nothing: ${gone.join(', ')}`);
    },
  };
}

const standIns = '\0stand-ins';

/** Every export of a module is the same thing, which can do nothing but what `answers` says. */
const makeStandIn = `export function standIn(module, answers) {
  const used = () => { throw new Error(module + ' is left out of this build: see build/left-out.ts.'); };
  const methods = typeof answers === 'object' ? answers : {};
  const made = answers === 'as it is' ? (_, __, [given]) => given : answers ? () => part : used;
  const part = new Proxy(function () {}, {
    get: (_, name) => (Object.hasOwn(methods, name) ? () => methods[name] : used()),
    apply: made,
    construct: made,
  });
  return part;
}`;

function exportedBy({ body }: ReturnType<Rolldown.PluginContext['parse']>): readonly string[] {
  return body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = node;
    const declared = declaration && 'declarations' in declaration ? declaration.declarations : [declaration];
    const ids = [...declared.map((one) => one && 'id' in one && one.id), ...specifiers.map(({ exported }) => exported)];
    return ids.flatMap((id) => (id && 'name' in id ? [id.name] : []));
  });
}
