/** How each recorded GET with conditions is set up. */
import type { ObjectDefinition } from '../store/definitions.ts';
import { one } from './get-object-setup.ts';
import type { Setup } from './setup.ts';

const etag = '"8d777f385d3dfec8815d20f7496026dc"';
const fixedDate = 'Thu, 15 Jan 2026 09:30:00 GMT';
const daysFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toUTCString();
function conditional(headers: { [name: string]: string }, lastModified: ObjectDefinition['lastModified']): Setup {
  return one('data', 'rfPzYw==', { ...(lastModified && { lastModified }) }, { headers });
}
const aMinuteAgo = { days: -1 / 1440 };

export const conditionalSetups: { readonly [caseId: string]: Setup } = {
  'precondition-failed-error-get-object-if-match': conditional({ 'if-match': '"other"' }, undefined),
  's3-get-object-preconditions-get-object-precondition-if-match': conditional(
    {
      'if-match': 'etag123',
      'if-none-match': etag,
      'if-modified-since': daysFromNow(0),
      'if-unmodified-since': daysFromNow(-1),
    },
    aMinuteAgo,
  ),
  's3-get-object-preconditions-get-object-precondition-if-unmodified-since': conditional(
    { 'if-none-match': etag, 'if-modified-since': daysFromNow(0), 'if-unmodified-since': daysFromNow(-1) },
    aMinuteAgo,
  ),
  's3-get-object-preconditions-get-object-precondition-if-none-match': conditional(
    { 'if-none-match': etag, 'if-modified-since': daysFromNow(0) },
    aMinuteAgo,
  ),
  's3-get-object-preconditions-get-object-copy-precondition-if-modified-since': conditional(
    { 'if-modified-since': daysFromNow(0) },
    aMinuteAgo,
  ),
  's3-get-object-preconditions-get-object-obj-ignore-future-modified-since': conditional(
    { 'if-modified-since': daysFromNow(1) },
    aMinuteAgo,
  ),
  's3-get-object-preconditions-get-object-etag-missing-quotes': conditional(
    { 'if-modified-since': daysFromNow(0), 'if-none-match': etag.replaceAll('"', '') },
    aMinuteAgo,
  ),
  's3-get-object-preconditions-get-object-precondition-if-unmodified-since-is-object': conditional(
    { 'if-unmodified-since': fixedDate },
    '2026-01-15T09:30:00Z',
  ),
  's3-get-object-preconditions-get-object-precondition-if-modified-since-is-object': conditional(
    { 'if-modified-since': fixedDate },
    '2026-01-15T09:30:00Z',
  ),
  's3-get-object-preconditions-get-object-obj-success': conditional(
    {
      'if-match': etag.replaceAll('"', ''),
      'if-none-match': 'etag123',
      'if-modified-since': daysFromNow(-1),
      'if-unmodified-since': daysFromNow(0),
    },
    aMinuteAgo,
  ),
};
