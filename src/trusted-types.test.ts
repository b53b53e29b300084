import { describe, expect, it } from 'vitest';
import { allowedMarkup } from './trusted-types.ts';

describe('the default Trusted Types policy', () => {
  it('lets the XML of S3 into the parser', () =>
    expect(allowedMarkup('<Error/>', 'DOMParser parseFromString')).toBe('<Error/>'));

  it('lets nothing into any sink that makes markup of a page', () => {
    for (const sink of [
      'Element innerHTML',
      'Element insertAdjacentHTML',
      'Document write',
      'HTMLIFrameElement srcdoc',
      '',
    ])
      expect(allowedMarkup('<p>', sink), sink).toBeNull();
  });
});
