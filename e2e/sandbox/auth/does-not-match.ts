/** The error of a wrong signature, which shows what the right one would have been made from. */
import { S3Error } from '../http/s3-error.ts';

export function signatureDoesNotMatch(details: { readonly [element: string]: string }): S3Error {
  return new S3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    details,
  );
}

/** Latin-1 text as its bytes, `41 57 53`. */
export function spacedHex(text: string): string {
  return Buffer.from(text, 'latin1')
    .toString('hex')
    .replace(/..(?=.)/g, '$& ');
}
