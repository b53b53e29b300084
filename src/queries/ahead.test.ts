import { expect, it } from 'vitest';
import type { Connection } from '../connections/config.ts';
import { noteHeaders } from '../connections/seen-headers.ts';
import { observationOf } from '../testing/observation.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import { mayAskAhead } from './ahead.ts';

const connection: Connection = { name: 'prod', region: 'us-east-1', store: 'aws', credentials: { kind: 'typed-in' } };
const linkTo = (bucket: string): InspectLink => ({ request: { bucket, key: 'k', checksumMode: 'ENABLED' }, place: {} });

it('asks ahead where nothing speaks of a charge', () => expect(mayAskAhead(linkTo('free'), connection)).toBe(true));

it('does not where the link agrees to be charged', () => {
  const { request, place } = linkTo('free');
  expect(mayAskAhead({ request: { ...request, requestPayer: 'requester' }, place }, connection)).toBe(false);
});

it('does not where an answer of the bucket named a charge, whatever this link says', () => {
  const place = { region: connection.region };
  const charged = [['x-amz-request-charged', 'requester']] as const;
  noteHeaders(observationOf({ headers: charged, request: { bucket: 'paid', key: 'other' }, place }), 'prod');
  expect(mayAskAhead(linkTo('paid'), connection)).toBe(false);
  expect(mayAskAhead(linkTo('free'), connection)).toBe(true);
  expect(mayAskAhead(linkTo('paid'), { ...connection, name: 'lab' })).toBe(true);
});
