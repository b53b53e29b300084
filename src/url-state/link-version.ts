/**
 * The version of the link format, and how links of older versions are read.
 * A link once sent works for ever: each version that was ever released has an upgrader to the next.
 */

/** The version that is written now. A link without `v` is read as version 1. */
export const linkVersion = 1;

/** A link's parameters as they stand in the address, in their order. */
export type RawParameters = readonly (readonly [name: string, value: string])[];

/** `upgraders[n]` turns the parameters of version n into those of version n + 1. Version 1 is the first. */
export const upgraders: Readonly<Record<number, (parameters: RawParameters) => RawParameters>> = {};

export type Upgraded =
  | { readonly ok: true; readonly parameters: RawParameters }
  | { readonly ok: false; readonly problem: string };

/** The parameters in today's format; a problem for a version that does not exist or is newer than this page. */
export function upgrade(parameters: RawParameters): Upgraded {
  const stated = parameters.find(([name]) => name === 'v')?.[1] ?? '1';
  const from = /^[1-9]\d{0,3}$/.test(stated) ? Number(stated) : undefined;
  if (from === undefined)
    return { ok: false, problem: `“${stated.slice(0, 20)}” is not a version of Headlight links.` };
  if (from > linkVersion) {
    return {
      ok: false,
      problem: `This link is of format ${from}; this page reads formats up to ${linkVersion}. Reload the page for a newer one.`,
    };
  }
  let current = parameters.filter(([name]) => name !== 'v');
  for (let version = from; version < linkVersion; version += 1)
    current = [...(upgraders[version]?.(current) ?? current)];
  return { ok: true, parameters: current };
}
