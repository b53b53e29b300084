/** Compares an answer's XML with the recorded fields, element by element: all of them, no others, values masked by shape. */
import { childrenOf, type Xml } from '../http/read-xml.ts';
import { fitsShape } from './compare-headers.ts';

/** What a client made of an answer: members by name, lists, text, numbers, null for an empty element. */
export type Field = string | number | boolean | null | Fields | readonly Field[];
export interface Fields {
  readonly [member: string]: Field;
}

/** Members whose element has another name. A list of `Version` elements is called `Versions` by clients. */
const elementNames: { readonly [member: string]: string } = {
  Versions: 'Version',
  DeleteMarkers: 'DeleteMarker',
  Parts: 'Part',
  TotalPartsCount: 'PartsCount',
  CORSRules: 'CORSRule',
  AllowedHeaders: 'AllowedHeader',
  AllowedMethods: 'AllowedMethod',
  AllowedOrigins: 'AllowedOrigin',
  ExposeHeaders: 'ExposeHeader',
};

/** Lists that have an element around them. */
const wrappedLists: { readonly [member: string]: string } = { TagSet: 'Tag' };

/** Words that the recordings use for what changes from run to run. */
const words: { readonly [word: string]: string } = { datetime: '<date>', date: '<date>', 'host-id': '<id-2>' };

/** One line a difference. */
export function xmlDifferences(answered: Xml | undefined, recorded: Field, path = ''): string[] {
  if (!isFields(recorded)) return textDifferences(answered, recorded, path);
  const expected = new Map(Object.entries(recorded).map(([member, value]) => toElements(member, value)));
  const found = typeof answered === 'object' ? Object.keys(answered) : [];
  const unexpected = found.filter((name) => name !== '#text' && !expected.has(name));
  const different = [...expected].flatMap(([name, values]) => {
    const children = childrenOf(answered, name);
    return children.length === values.length
      ? values.flatMap((value, index) => xmlDifferences(children[index], value, `${path}/${name}`))
      : [`${path}/${name}: recorded ${values.length}, answered ${children.length}`];
  });
  return [...unexpected.map((name) => `${path}/${name} is not in the recording`), ...different];
}

function isFields(field: Field): field is Fields {
  return typeof field === 'object' && field !== null && !Array.isArray(field);
}

function toElements(member: string, value: Field): [name: string, values: readonly Field[]] {
  const item = wrappedLists[member];
  if (item !== undefined) {
    const items = value as readonly Field[];
    return [member, [items.length === 0 ? '' : { [item]: items }]];
  }
  const name = elementNames[member] ?? member;
  return [name, Array.isArray(value) ? value : [value as Field]];
}

function textDifferences(answered: Xml | undefined, recorded: Field, path: string): string[] {
  const text = recorded === null ? '' : String(recorded);
  if (typeof answered === 'string' && fitsShape(answered, words[text] ?? text)) return [];
  return [`${path}: recorded ${text}, answered ${JSON.stringify(answered)}`];
}
