import { useId, useMemo, useState } from 'react';
import type { Store } from '../../connections/stores.ts';
import { adviceWords } from '../../explain/cors/advice-words.ts';
import { type Advice, advise, type PresentRules } from '../../explain/cors/advise.ts';
import { type CorsForm, corsTargetCaution, formsFor } from '../../explain/cors/cors-target.ts';
import { readMetadataNames } from '../../explain/cors/metadata-names.ts';
import { minimalRule } from '../../explain/cors/minimal-cors.ts';
import { corsCommands, corsForCli, corsForConsole } from '../../explain/cors/write-cors.ts';
import { corsForTerraform } from '../../explain/cors/write-terraform.ts';
import { plainText } from '../../explain/words.ts';
import type { Place } from '../../object-head/head-request.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsList } from '../parts/words-list.tsx';
import { WordsText } from '../parts/words-text.tsx';
import { CorsChanges } from './cors-changes.tsx';
import css from './cors-fix.module.css';

interface CorsFixProps {
  readonly bucket: string;
  /** Where the bucket is asked for: the place in force. */
  readonly place: Place;
  /** Undefined for Amazon S3. */
  readonly store: Store | undefined;
  readonly origin: string;
  /** Undefined where nobody asked for them yet. */
  readonly present: PresentRules | undefined;
  /** User metadata that could be read: the advice must keep it readable. */
  readonly readable: readonly string[];
}

const unread = { kind: 'unreadable' } as const;

const labels: Readonly<Record<CorsForm, string>> = { console: 'S3 console', cli: 'AWS CLI', terraform: 'Terraform' };

/** The smallest change to the bucket's CORS rules that lets this page read everything, ready to hand to the bucket's owner. */
export function CorsFix({ bucket, place, store, origin, present, readable }: CorsFixProps) {
  const id = useId();
  const [names, setNames] = useState('');
  const forms = formsFor(store);
  const [wanted, setForm] = useState<CorsForm>('console');
  const form = forms.find((one) => one === wanted) ?? 'cli';
  const caution = corsTargetCaution(bucket);
  const { problems } = useMemo(() => readMetadataNames(names), [names]);
  const advice = useMemo(() => {
    const metadataNames = readMetadataNames([names, ...readable].join(' ')).headers;
    return advise(present ?? unread, minimalRule({ origin, metadataNames }));
  }, [present, origin, names, readable]);
  const { title, todo } = adviceWords(advice, origin);
  return (
    <section className={css.fix} aria-labelledby={id}>
      <h3 id={id}>{present ? <WordsText words={title} /> : 'The CORS rule that shows this page everything'}</h3>
      <WordsList sentences={todo} />
      <TextField
        label="More metadata names that you know"
        mono
        value={names}
        onValueChange={setNames}
        placeholder="color, owner-team"
        description="S3’s ExposeHeaders takes no wildcard: a name of user metadata that is not listed stays hidden. Separate them by spaces or commas, with or without x-amz-meta-."
        error={problems.length > 0 ? problems.map(({ because }) => plainText(because)).join(' ') : undefined}
      />
      {advice.kind !== 'enough' && (
        <>
          {present?.kind === 'known' && <CorsChanges changes={advice.changes} />}
          {caution && <WordsList sentences={[caution]} />}
          {forms.length > 1 && (
            <Segmented
              label="Written for"
              value={form}
              options={forms.map((value) => ({ value, label: labels[value] }))}
              onValueChange={setForm}
            />
          )}
          <Written form={form} bucket={bucket} place={place} advice={advice} />
        </>
      )}
    </section>
  );
}

interface WrittenProps {
  readonly form: CorsForm;
  readonly bucket: string;
  readonly place: Place;
  readonly advice: Advice;
}

function Written({ form, bucket, place, advice }: WrittenProps) {
  const { rules } = advice;
  if (form === 'console') {
    return (
      <>
        <p>
          In the console: the bucket, Permissions, Cross-origin resource sharing (CORS), Edit
          {advice.kind === 'unknown' ? '. Put this rule before those that are there.' : '.'}
        </p>
        <CodeBlock code={corsForConsole(rules)} what="CORS rules for the S3 console" />
      </>
    );
  }
  if (form === 'terraform') {
    const { text, caution } = corsForTerraform(bucket, rules);
    return (
      <>
        {caution && <WordsList sentences={[caution]} />}
        <CodeBlock code={text} what="CORS rules for Terraform" />
      </>
    );
  }
  const { get, put } = corsCommands(bucket, place);
  return (
    <>
      {advice.kind === 'unknown' && (
        <>
          <p>Read the present rules first, and put the new one before them:</p>
          <CodeBlock code={get} what="command that reads the CORS rules" />
        </>
      )}
      <p>
        Save as <code>cors.json</code>:
      </p>
      <CodeBlock code={corsForCli(rules)} what="cors.json" />
      <CodeBlock code={put} what="command that writes the CORS rules" />
    </>
  );
}
