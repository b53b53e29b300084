import { describe, expect, it } from 'vitest';
import { formatCompare } from '../url-state/compare-link.ts';
import { formatConnections, formatInspect, parse } from '../url-state/link.ts';
import type { InspectLink } from '../url-state/link-schema.ts';
import type { Config, Connection } from './config.ts';
import { switchedTo } from './switch-connection.ts';

const aws: Connection = { name: 'aws', region: 'us-east-1', store: 'aws', credentials: { kind: 'anonymous' } };
const team: Connection = { ...aws, name: 'team' };
const lab: Connection = { ...aws, name: 'lab', endpoint: 'http://lab.example', store: 'ceph', pathStyle: true };
const config: Config = { connections: [aws, team, lab], defaultConnection: 'aws', trustedEndpoints: [] };
const object: InspectLink = {
  request: { bucket: 'b', key: 'k', versionId: 'v', checksumMode: 'ENABLED' },
  place: { region: 'eu-west-1', pathStyle: true },
};
const switched = (fragment: string, to: Connection, from = aws) => switchedTo(to, from, parse(fragment), config);

describe('an object in another connection', () => {
  it('is the same object, and keeps its region between two that mean Amazon S3', () =>
    expect(switched(formatInspect(object), team)).toBe(
      formatInspect({ ...object, connection: 'team', place: { region: 'eu-west-1' } }),
    ));

  it('is looked for where that connection leads, not where the link’s did', () => {
    expect(switched(formatInspect(object), lab)).toBe(formatInspect({ ...object, connection: 'lab', place: {} }));
    const elsewhere = { ...object, place: { endpoint: 'https://s3.example', region: 'eu-west-1' } };
    expect(switched(formatInspect(elsewhere), team)).toBe(formatInspect({ ...object, connection: 'team', place: {} }));
  });

  it('leaves the default connection out of the link', () =>
    expect(switched(formatInspect({ ...object, connection: 'lab', place: {} }), aws, lab)).toBe(
      formatInspect({ ...object, place: {} }),
    ));
});

it('of a comparison, the columns of the connection that it leaves are switched', () => {
  const other = { ...object, connection: 'lab', place: {} };
  const before = formatCompare({ columns: [object, other], reference: 0, only: 'changes' });
  const after = { ...object, connection: 'team', place: { region: 'eu-west-1' } };
  expect(switched(before, team)).toBe(formatCompare({ columns: [after, other], only: 'changes' }));
});

it('the other views stay what they are', () => {
  expect(switched('#/', team)).toBe('#/?v=1&connection=team');
  expect(switched('#/?v=1&bucket=b&region=eu-west-1&connection=lab', aws, lab)).toBe('#/?v=1&bucket=b');
  expect(switched(formatConnections(undefined), team)).toBe('#/connections?v=1&connection=team');
  expect(switched(formatConnections('team'), aws, team)).toBe('#/connections');
});
