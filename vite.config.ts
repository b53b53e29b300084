import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

const report = process.env.UNIT_REPORT;

/**
 * The bundler orders styles by chunk, not by import, so a component's layer can come before the reset's. The first
 * mention of a layer fixes its rank: this makes the statement at the head of `tokens.css` the first one again.
 */
const layersFirst: Plugin = {
  name: 'layers-first',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `@layer reset,base,ui;${file.source}`;
    }
  },
};

/**
 * What the page may do at all. It says so itself, so that it holds on every static host. Requests may go anywhere: where
 * an approved store is, only the person knows; `connections/trusted-endpoints.ts` is what stands before them.
 * Two things need a real header, which the README tells of: `frame-ancestors`, and reports.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Only in what is deployed: the development server puts scripts of its own into the page. */
const strictPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/** When code is needed: what `import()` names then, and the moments whose code is loaded by then, or on its way. */
interface Moment {
  readonly name: string;
  readonly entries: RegExp;
  readonly after: readonly string[];
}

const moments: readonly Moment[] = [
  { name: 'start', entries: /\/src\/main\.tsx$/, after: [] },
  { name: 'open', entries: /\/src\/views\/(?:open|parts\/locator-box)/, after: [] },
  { name: 'inspect', entries: /\/src\/views\/inspect\/inspect-view/, after: [] },
  { name: 'aws', entries: /\/src\/aws\/aws\.ts$|\/node_modules\/@(?:aws-sdk|smithy)\//, after: ['inspect'] },
  { name: 'answer', entries: /\/src\/views\/(?:inspect\/|parts\/sign-in-wanted)/, after: ['open', 'inspect', 'aws'] },
  { name: 'neighbours', entries: /\/src\/aws\/neighbour-calls\.ts$/, after: ['open', 'inspect', 'aws'] },
  { name: 'versions', entries: /\/src\/views\/parts\/versions\//, after: ['open', 'inspect', 'aws'] },
  { name: 'compare', entries: /\/src\/views\/compare\//, after: ['open', 'inspect', 'aws'] },
  { name: 'tools', entries: /\/src\/views\/parts\/tools\//, after: ['open', 'inspect', 'aws'] },
  {
    name: 'connections',
    entries: /\/src\/views\/(?:connections\/|parts\/(?:connection-panel|visit-note))/,
    after: ['open', 'inspect', 'aws'],
  },
];

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

const core = '@aws-sdk/core/dist-es/submodules';
const smithy = '@smithy/core/dist-es/submodules';
const s3 = '@aws-sdk/middleware-sdk-s3/dist-es/submodules/s3';

/**
 * What a module that is left out may be asked all the same, by the method's name; undefined: it may not even be made.
 * `'as it is'`: it may be called, and hands back what it is given.
 */
type Answers = Readonly<Record<string, unknown>> | 'as it is' | undefined;

/** A step that is not put into the SDK's way from a command to an answer. */
const noStep: Answers = { applyToStack: null };

/**
 * Modules that the clients of the SDK and of React Query refer to and this page never uses. In brackets: KB gzip. Some are
 * part of every client all the same: `{}` is for those.
 */
export const leftOut: Readonly<Record<string, Answers>> = {
  // Only SelectObjectContent answers in events. [3.5]
  [`${smithy}/event-streams/EventStreamSerde.js`]: undefined,
  [`${smithy}/event-streams/eventstream-serde/EventStreamMarshaller.browser.js`]: {},
  [`${smithy}/event-streams/eventstream-serde-config-resolver/EventStreamSerdeConfig.js`]: 'as it is',
  // Only events are signed with headers in bytes. [0.8]
  '@smithy/signature-v4/dist-es/HeaderFormatter.js': {},
  // Only requests that write have a body in XML. [1.9]
  [`${core}/protocols/xml/XmlShapeSerializer.js`]: { setSerdeContext: null },
  // None of S3's answers that are read here is a choice of several shapes. [0.2]
  [`${core}/protocols/UnionSerde.js`]: undefined,
  // For all regions at once no page can sign; aws/signing.ts says so. Other requests are signed by its own signer. [0.9]
  '@aws-sdk/signature-v4-multi-region/dist-es/SignatureV4MultiRegion.js': { sigv4aDependency: 'none' },
  // No page can read a directory bucket, which aws/why-not-sendable.ts says before anything is sent. [1.7]
  [`${s3}/middleware-s3-express/classes/S3ExpressIdentityProviderImpl.js`]: {},
  [`${s3}/middleware-s3-express/functions/s3ExpressMiddleware.js`]: noStep,
  [`${s3}/middleware-s3-express/functions/s3ExpressHttpSigningMiddleware.js`]: noStep,
  '@aws-sdk/client-s3/dist-es/commands/CreateSessionCommand.js': undefined,
  // Checksums of what is uploaded, in pieces, with a question beforehand. [1.4]
  '@aws-sdk/checksums/dist-es/submodules/sha/sha1/Sha1Js.js': undefined,
  [`${smithy}/serde/util-stream/getAwsChunkedEncodingStream.browser.js`]: undefined,
  [`${s3}/middleware-expect-continue/middleware-expect-continue.js`]: noStep,
  // How long a body is, a browser says by itself, and lets no page say. [0.3]
  [`${smithy}/protocols/middleware-content-length/contentLengthMiddleware.js`]: noStep,
  [`${smithy}/serde/util-body-length/calculateBodyLength.browser.js`]: undefined,
  // An answer as a stream, which only GetObject has. [0.4]
  [`${smithy}/serde/util-stream/sdk-stream-mixin.browser.js`]: undefined,
  // Where a guest's identity id is kept; aws/credentials/identity-cache.ts does that. [0.4]
  '@aws-sdk/credential-provider-cognito-identity/dist-es/localStorage.js': undefined,
  // The retry mode is the SDK's own, `standard`. [0.9]
  [`${smithy}/retry/util-retry/AdaptiveRetryStrategy.js`]: undefined,
  // Where else the bucket may be, aws/find-region.ts asks; the SDK follows only if it is told to. [0.4]
  [`${s3}/middleware-region-redirect/region-redirect-middleware.js`]: noStep,
  // Nothing is logged. [0.4]
  [`${core}/client/middleware-logger/loggerMiddleware.js`]: noStep,
  [`${smithy}/client/smithy-client/schemaLogFilter.js`]: { bind: null },
  // The clients have no plug-ins. [0.5]
  '@aws-sdk/client-s3/dist-es/runtimeExtensions.js': 'as it is',
  '@aws-sdk/nested-clients/dist-es/submodules/cognito-identity/runtimeExtensions.js': 'as it is',
  // The SDK's name in a header: from a request to S3 aws/signing.ts takes it off, Cognito has no use for it. [4.1]
  [`${core}/client/middleware-user-agent/configurations.js`]: 'as it is',
  [`${core}/client/middleware-user-agent/user-agent-middleware.js`]: noStep,
  [`${core}/client/util-user-agent-browser/defaultUserAgent.js`]: {},
  '@aws-sdk/client-s3/package.json': undefined,
  '@aws-sdk/nested-clients/package.json': undefined,
  // Nothing that is asked here changes anything: all are queries. [0.9]
  '@tanstack/query-core/build/modern/mutationCache.js': { resumePausedMutations: null },
};

/** Puts in the place of each a module that throws as soon as it is used. A library that no longer has one fails the build. */
export function leaveOut(modules: typeof leftOut): Plugin {
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
  const used = () => { throw new Error(module + ' is left out of this build: see vite.config.ts.'); };
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

/** `row-x7Bq`: its name, and four letters that are the same for all classes of a file, so that they compress. */
function classInFile(name: string, file: string): string {
  const ofFile = createHash('sha256')
    .update(relative(import.meta.dirname, file))
    .digest('base64url')
    .slice(0, 4);
  return `${name}-${ofFile}`;
}

export default defineConfig({
  plugins: [react(), layersFirst, strictPolicy, chunksByMoment(moments), leaveOut(leftOut)],
  // Relative, so that the build can be put into any folder of any static host.
  base: './',
  build: {
    target: 'es2023',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    cssCodeSplit: false,
    // What is built in is under licences that want their text to travel with it; e2e/licences/ looks after them.
    license: { fileName: 'licences.txt' },
  },
  css: { modules: { generateScopedName: classInFile } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    // Property tests do a lot; a busy machine is no reason to fail.
    testTimeout: 30_000,
    reporters: report ? ['dot', ['json', { outputFile: report }]] : ['default'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
