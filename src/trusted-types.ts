/**
 * The one way in which text becomes a document here: the SDK reads S3's XML with `DOMParser`. Under Trusted Types this
 * policy lets exactly that through; whatever else would turn text into markup, script or a script's address is refused.
 *
 * Must run before anything else does: import it first.
 * @see https://w3c.github.io/trusted-types/dist/spec/#default-policy-hdr
 */

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string, type: string, sink: string): string | null }): unknown;
}

const parsesXml = 'DOMParser parseFromString';

/** What the default policy makes of a text on its way into a sink; null refuses it, and the browser throws. */
export function allowedMarkup(text: string, sink: string): string | null {
  return sink === parsesXml ? text : null;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
trustedTypes?.createPolicy('default', { createHTML: (text, _type, sink) => allowedMarkup(text, sink) });
