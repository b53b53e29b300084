import { useId, useMemo, useState } from 'react';
import { adviceWords } from '../../explain/cors/advice-words.ts';
import { type Advice, advise, type PresentRules } from '../../explain/cors/advise.ts';
import { readMetadataNames } from '../../explain/cors/metadata-names.ts';
import { minimalRule } from '../../explain/cors/minimal-cors.ts';
import { corsCommands, corsForCli, corsForConsole } from '../../explain/cors/write-cors.ts';
import { corsForTerraform } from '../../explain/cors/write-terraform.ts';
import { plainText } from '../../explain/words.ts';
import { CodeBlock } from '../../ui/code-block.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsList } from '../parts/words-list.tsx';
import { WordsText } from '../parts/words-text.tsx';
import { CorsChanges } from './cors-changes.tsx';
import css from './cors-fix.module.css';

interface CorsFixProps {
  readonly bucket: string;
  readonly origin: string;
  readonly present: PresentRules;
  /** User metadata that could be read: the advice must keep it readable. */
  readonly readable: readonly string[];
}

type Form = 'console' | 'cli' | 'terraform';

const forms = [
  { value: 'console', label: 'S3 console' },
  { value: 'cli', label: 'AWS CLI' },
  { value: 'terraform', label: 'Terraform' },
] as const;

/** The smallest change to the bucket's CORS rules that lets this page read everything, ready to hand to the bucket's owner. */
export function CorsFix({ bucket, origin, present, readable }: CorsFixProps) {
  const id = useId();
  const [names, setNames] = useState(() => readable.join(' '));
  const [form, setForm] = useState<Form>('console');
  const { headers, problems } = useMemo(() => readMetadataNames(names), [names]);
  const advice = useMemo(
    () => advise(present, minimalRule({ origin, metadataNames: headers, purpose: 'all-requests' })),
    [present, origin, headers],
  );
  const { title, todo } = adviceWords(advice, origin);
  return (
    <section className={css.fix} aria-labelledby={id}>
      <h3 id={id}>
        <WordsText words={title} />
      </h3>
      <WordsList sentences={todo} />
      <TextField
        label="Metadata names that you know"
        mono
        value={names}
        onValueChange={setNames}
        placeholder="color, owner-team"
        description="S3’s ExposeHeaders takes no wildcard: a name of user metadata that is not listed stays hidden. Separate them by spaces or commas, with or without x-amz-meta-."
        error={problems.length > 0 ? problems.map(({ because }) => plainText(because)).join(' ') : undefined}
      />
      {advice.kind !== 'enough' && (
        <>
          {present.kind === 'known' && <CorsChanges changes={advice.changes} />}
          <Segmented label="Written for" value={form} options={forms} onValueChange={setForm} />
          <Written form={form} bucket={bucket} advice={advice} />
        </>
      )}
    </section>
  );
}

function Written({ form, bucket, advice }: { form: Form; bucket: string; advice: Advice }) {
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
  const { get, put, caution } = corsCommands(bucket);
  return (
    <>
      {caution && <WordsList sentences={[caution]} />}
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
