import type { Session } from '../../connections/session.ts';
import { InfoTip } from '../../ui/info-tip.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormGroup } from './form-group.tsx';
import type { RequestForm } from './use-request-form.ts';

/** Where the bucket lives: the connection, and what differs from it. */
export function WhereGroup({ session, form }: { session: Session; form: RequestForm }) {
  const { where, connection, whereProblems } = form;
  const set = [where.region, where.endpoint, where.pathStyle].filter(Boolean);
  const summary = set.length > 0 ? set.join(', ') : (connection.label ?? connection.name);
  return (
    <FormGroup
      title="Where"
      summary={summary}
      attention={Object.keys(whereProblems).length > 0}
      failures={form.failures}
    >
      <SelectField
        label="Connection"
        value={where.connection}
        options={session.config.connections.map(({ name, label }) => ({ value: name, label: label ?? name }))}
        onValueChange={(name) => form.setWhere({ connection: name })}
      />
      <TextField
        label="Region"
        info={
          <InfoTip about="Region">
            The region that the bucket is in; the signature names it. Left empty, it is the connection’s.
          </InfoTip>
        }
        mono
        value={where.region}
        placeholder={connection.region}
        onValueChange={(region) => form.setWhere({ region })}
        error={whereProblems.region}
      />
      <TextField
        label="Endpoint"
        info={
          <InfoTip about="Endpoint">
            The origin of an S3-compatible store. Left empty, it is the connection’s, or Amazon S3. You are asked before
            anything goes to an address that this deployment does not know.
          </InfoTip>
        }
        mono
        value={where.endpoint}
        placeholder={connection.endpoint ?? 'Amazon S3'}
        onValueChange={(endpoint) => form.setWhere({ endpoint })}
        error={whereProblems.endpoint}
      />
      <SelectField
        label="Bucket in the address"
        value={where.pathStyle}
        options={[
          { value: '', label: `as the connection: ${connection.pathStyle ? 'path style' : 'virtual-hosted'}` },
          { value: 'true', label: 'path style: host/bucket/key' },
          { value: 'false', label: 'virtual-hosted: bucket.host/key' },
        ]}
        onValueChange={(pathStyle) => form.setWhere({ pathStyle })}
      />
    </FormGroup>
  );
}
