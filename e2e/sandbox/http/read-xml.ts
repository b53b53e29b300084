/** XML as plain data: what clients send to change a configuration, and in tests what the sandbox answers. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { S3Error } from './s3-error.ts';

/** Text, or an element's children by name; a name that occurs more than once has a list. */
export type Xml = string | { readonly [name: string]: Xml | readonly Xml[] };

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: false,
});

/** The root's name with its content; undefined for what is no XML. */
export function parseXml(text: string): { readonly [root: string]: Xml } | undefined {
  return XMLValidator.validate(text) === true ? parser.parse(text) : undefined;
}

/** The children of that name, none, one or many. */
export function childrenOf(xml: Xml | undefined, name: string): readonly Xml[] {
  const found = typeof xml === 'object' ? xml[name] : undefined;
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found as Xml];
}

/** The text of the first child of that name. */
export function textOf(xml: Xml | undefined, name: string): string | undefined {
  const [first] = childrenOf(xml, name);
  return typeof first === 'string' ? first.trim() : undefined;
}

/** The content of a request's body, which must have this root. */
export function readXmlBody(body: Buffer, root: string): Xml {
  const content = parseXml(body.toString())?.[root];
  if (content !== undefined) return content;
  throw malformedXml();
}

export function malformedXml(): S3Error {
  return new S3Error(
    400,
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
}
