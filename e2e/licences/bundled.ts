/** Which packages are in the built app, and may they be? Pure. */

/** A package as Vite's `build.license` reports it: one of which the build really holds a module. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** The `license` of its package.json, an SPDX expression: `MIT`, `(MIT OR Apache-2.0)`. */
  readonly identifier?: string;
  /** Its licence file. */
  readonly text?: string;
}

/** Licences that ask no more than that their text travels with the build. Another one is a decision, not an update. */
const allowed: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** The same words for everybody. In all others the copyright line is the package's own, so each has to bring its file. */
const sameForAll: ReadonlySet<string> = new Set(['Apache-2.0']);

/** Not even this is asked for. @see https://spdx.org/licenses/0BSD.html */
const needsNoText: ReadonlySet<string> = new Set(['0BSD']);

/**
 * Whether an SPDX expression can be met with allowed licences alone. One that this does not read (`WITH`, brackets within)
 * is not allowed.
 *
 * @example isAllowed('(GPL-3.0-only OR MIT)') // true
 * @see https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 */
export function isAllowed(expression: string): boolean {
  const inner = expression.replace(/^\(([^()]*)\)$/, '$1');
  if (inner.includes('(')) return false;
  return inner.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence)));
}

/** What stands in the way of deploying a build with these packages; one line each, empty where nothing does. */
export function problems(packages: readonly Bundled[]): readonly string[] {
  const withText = new Set(packages.flatMap(({ identifier, text }) => (text && identifier ? [identifier] : [])));
  return packages.flatMap(({ name, version, identifier, text }) => {
    const who = `${name} ${version}`;
    if (identifier === undefined) return [`${who} names no licence in its package.json`];
    if (!isAllowed(identifier)) return [`${who} is under ${identifier}, which is not on the list of allowed licences`];
    const isSaid = needsNoText.has(identifier) || (sameForAll.has(identifier) && withText.has(identifier));
    return text || isSaid ? [] : [`${who} is under ${identifier} and brings no licence file to pass on`];
  });
}

/**
 * The list that is committed, so that a change of what is shipped shows in its diff.
 *
 * @example thirdPartyList([{ name: 'react', version: '19.3.1', identifier: 'MIT' }]).includes('| react | 19.3.1 | MIT |') // true
 */
export function thirdPartyList(packages: readonly Bundled[]): string {
  const rows = packages.map(({ name, version, identifier }) => `| ${name} | ${version} | ${identifier ?? 'none'} |`);
  return [
    '# What the build contains of others',
    '',
    'Written by `npm run licences -- --write`. Their licences travel with the build: `dist/licences.txt`.',
    '',
    '| Package | Version | Licence |',
    '|---|---|---|',
    ...rows.toSorted(),
    '',
  ].join('\n');
}
