/** What can be chosen in the form of a connection, in words. */
import type { Connection } from '../../connections/config.ts';
import type { SelectOption } from '../../ui/select-field.tsx';
import type { ConnectionDraft } from './connection-draft.ts';

export const storeLabels: Readonly<Record<Connection['store'], string>> = {
  aws: 'Amazon S3, or does as it does',
  ceph: 'Ceph Object Gateway',
  minio: 'MinIO',
  r2: 'Cloudflare R2',
  scality: 'Scality',
  rustfs: 'RustFS',
  other: 'another store',
};

export const storeOptions = (Object.keys(storeLabels) as Connection['store'][]).map((value) => ({
  value,
  label: storeLabels[value],
}));

export const pathStyleLabels = {
  true: 'path style: host/bucket/key',
  false: 'virtual-hosted: bucket.host/key',
} as const;

export const pathStyleOptions: readonly SelectOption<ConnectionDraft['pathStyle']>[] = [
  { value: 'true', label: pathStyleLabels.true },
  { value: 'false', label: pathStyleLabels.false },
];

/** Who may sign in where is the deployment's to say: only what it has can be chosen. */
export function kindOptions(base: Connection | undefined): readonly SelectOption<ConnectionDraft['kind']>[] {
  return [
    ...(base?.credentials.kind === 'cognito-signed-in'
      ? [{ value: 'cognito-signed-in', label: 'for whoever is signed in' } as const]
      : []),
    { value: 'cognito-guest', label: 'a guest of an identity pool' },
    { value: 'typed-in', label: 'access keys, typed when they are needed' },
    { value: 'anonymous', label: 'none: requests are not signed' },
  ];
}
