import type { Connection } from '../../connections/config.ts';
import { RawValue } from '../../ui/raw-value.tsx';
import { credentialWords } from '../parts/connection-words.ts';
import { pathStyleLabels, storeLabels } from './connection-options.ts';
import css from './settings-of.module.css';

interface Setting {
  readonly name: string;
  /** Undefined where the connection does not have it. */
  readonly of: (connection: Connection) => string | undefined;
  /** In words, or exactly as it is written. */
  readonly as: 'words' | 'value';
}

const settings: readonly Setting[] = [
  { name: 'Name', of: ({ name }) => name, as: 'value' },
  { name: 'Region', of: ({ region }) => region, as: 'value' },
  { name: 'Endpoint', of: ({ endpoint }) => endpoint ?? 'Amazon S3', as: 'value' },
  {
    name: 'Bucket in the address',
    of: ({ pathStyle }) => pathStyleLabels[pathStyle ? 'true' : 'false'],
    as: 'words',
  },
  { name: 'Store', of: ({ store }) => storeLabels[store], as: 'words' },
  { name: 'Credentials', of: ({ credentials }) => credentialWords[credentials.kind], as: 'words' },
  {
    name: 'Identity pool',
    of: ({ credentials }) => ('identityPoolId' in credentials ? credentials.identityPoolId : undefined),
    as: 'value',
  },
  {
    name: 'Cognito endpoint',
    of: ({ credentials }) => ('cognitoEndpoint' in credentials ? credentials.cognitoEndpoint : undefined),
    as: 'value',
  },
  {
    name: 'Sign-in at',
    of: ({ credentials }) => (credentials.kind === 'cognito-signed-in' ? credentials.signIn.authority : undefined),
    as: 'value',
  },
];

interface SettingsOfProps {
  readonly connection: Connection;
  /** As the deployment has it: what differs is said. */
  readonly deployed: Connection | undefined;
}

/** The settings of a connection, in the order of the form, and what they were before they were edited. */
export function SettingsOf({ connection, deployed = connection }: SettingsOfProps) {
  return (
    <dl className={css.settings}>
      {settings.map(({ name, of, as }) => {
        const [now, before] = [of(connection), of(deployed)];
        if (now === undefined && before === undefined) return null;
        return (
          <div key={name} className={css.setting}>
            <dt>{name}</dt>
            <dd>
              {as === 'value' && now !== undefined ? <RawValue value={now} /> : (now ?? 'none')}
              {now !== before && <span className={css.before}>the deployment has {before ?? 'none'}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
