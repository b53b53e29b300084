/** Reads a module's text into what the layering rules ask about: what it imports, exports, and takes from its surroundings. */
import { parseSync } from 'vite';

export interface ModuleImport {
  /** As written, `../aws/aws.ts` or `react`. */
  readonly from: string;
  /** `type` leaves no trace at run time; `static` is there from the start; `dynamic` comes when it is called for. */
  readonly kind: 'type' | 'static' | 'dynamic';
}

export interface ModuleFacts {
  readonly imports: readonly ModuleImport[];
  /** Whether it exports a default. */
  readonly hasDefault: boolean;
  /** Whether it does nothing but export what other modules have. */
  readonly isBarrel: boolean;
  /** What makes it depend on when and where it runs: `window`, `Date.now`, `new Date()`. */
  readonly surroundings: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Names that a local variable is not likely to have: scopes are not looked at. */
const globals = new Set(
  'window document globalThis navigator performance localStorage sessionStorage indexedDB fetch setTimeout setInterval'.split(
    ' ',
  ),
);

/** Throws where the text is not TypeScript. */
export function readModule(path: string, text: string): ModuleFacts {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const nodes = [...walk(program as unknown as Node)];
  const body = program.body as unknown as readonly Node[];
  return {
    imports: nodes.flatMap(importOf),
    hasDefault: nodes.some(isDefault),
    isBarrel: body.some(isExport) && body.every((node) => node.type === 'ImportDeclaration' || isExport(node)),
    surroundings: [...new Set(nodes.flatMap(surroundingOf))],
  };
}

/** Every node that stands for something of its own: names of properties and of members are none. */
function* walk(node: Node): Generator<Node> {
  yield node;
  for (const [property, value] of Object.entries(node)) {
    const label = property === 'property' || property === 'key' || property === 'label';
    if (label && node.computed !== true) continue;
    for (const child of [value].flat()) if (isNode(child)) yield* walk(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function importOf(node: Node): ModuleImport[] {
  const source = node.source as Node | null | undefined;
  if (!source) return [];
  // A specifier that is worked out cannot be checked; the rules refuse it as a package of this name.
  const from = typeof source.value === 'string' ? source.value : '(computed)';
  if (node.type === 'TSImportType') return [{ from, kind: 'type' }];
  if (node.type === 'ImportExpression') return [{ from, kind: 'dynamic' }];
  if (!/^(?:Import|ExportNamed|ExportAll)Declaration$/.test(node.type)) return [];
  return [{ from, kind: (node.importKind ?? node.exportKind) === 'type' ? 'type' : 'static' }];
}

function isDefault(node: Node): boolean {
  const exported = node.type === 'ExportSpecifier' ? (node.exported as Node).name : undefined;
  return node.type === 'ExportDefaultDeclaration' || exported === 'default';
}

/** An export of what is declared elsewhere. */
function isExport(node: Node): boolean {
  return node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && !node.declaration);
}

function surroundingOf(node: Node): string[] {
  if (node.type === 'Identifier' && globals.has(String(node.name))) return [String(node.name)];
  if (node.type === 'MemberExpression') {
    const name = `${(node.object as Node).name}.${(node.property as Node).name ?? (node.property as Node).value}`;
    return name === 'Date.now' || name === 'Math.random' ? [name] : [];
  }
  const isDate = (node.callee as Node | undefined)?.name === 'Date';
  if (isDate && node.type === 'CallExpression') return ['Date()'];
  const counted = node.arguments as readonly unknown[] | undefined;
  return isDate && node.type === 'NewExpression' && counted?.length === 0 ? ['new Date()'] : [];
}
