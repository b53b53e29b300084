import { Eye, EyeOff, FileKey } from 'lucide-react';
import { type ChangeEvent, type Ref, useEffect, useRef, useState } from 'react';
import { parseSseKey, parseSseKeyFile } from '../../object-head/sse-key.ts';
import { awsChunk } from '../../queries/aws-chunk.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { InputField } from './input-field.tsx';
import type { RequestForm } from './use-request-form.ts';

interface CustomerKeyFieldProps {
  readonly form: RequestForm;
  readonly keyField: Ref<HTMLInputElement>;
}

/** The SSE-C key: typed as text, base64 or hex, or read from a file. Concealed unless asked for; its MD5 is shown. */
export function CustomerKeyField({ form, keyField }: CustomerKeyFieldProps) {
  const [revealed, setRevealed] = useState(false);
  // A file's problem stands until something else is typed.
  const [fileProblem, setFileProblem] = useState<{ readonly text: string; readonly beside: string }>();
  const file = useRef<HTMLInputElement>(null);
  const text = form.draft.sseCustomerKey;
  const key = text === '' ? undefined : parseSseKey(text);

  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (!chosen) return;
    const read = chosen.size > 4096 ? undefined : parseSseKeyFile(new Uint8Array(await chosen.arrayBuffer()));
    const problem = read?.ok
      ? undefined
      : (read?.problem ?? `A key file holds 32 bytes, or the key as hex or base64. This one has ${chosen.size} bytes.`);
    setFileProblem(problem === undefined ? undefined : { text: problem, beside: text });
    if (read?.ok) form.set('sseCustomerKey', read.base64);
  };

  return (
    <>
      <InputField
        ref={keyField}
        name="sseCustomerKey"
        form={form}
        concealed={!revealed}
        error={text === fileProblem?.beside ? fileProblem.text : undefined}
        trailing={
          <>
            <IconButton
              size="small"
              label={revealed ? 'Conceal the key' : 'Show the key'}
              icon={revealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
              onClick={() => setRevealed(!revealed)}
            />
            <IconButton
              size="small"
              label="Read the key from a file"
              icon={<FileKey aria-hidden />}
              onClick={() => file.current?.click()}
            />
          </>
        }
        description={
          key?.ok ? (
            <KeyFacts base64={key.base64} readAs={key.readAs} />
          ) : (
            '32 characters, 64 hex digits, base64, or a file. Never in the link.'
          )
        }
      />
      <VisuallyHidden>
        <input ref={file} type="file" tabIndex={-1} aria-label="Key file" onChange={(event) => void take(event)} />
      </VisuallyHidden>
    </>
  );
}

/** Kept out of the query cache: there its entry would have to be named by the key. */
function KeyFacts({ base64, readAs }: { base64: string; readAs: string }) {
  const [md5, setMd5] = useState<string>();
  useEffect(() => {
    let current = true;
    void awsChunk()
      .then(({ customerKeyMD5 }) => customerKeyMD5(base64))
      .then((value) => current && setMd5(value))
      // Sending needs the same chunk, and says so where it cannot be loaded.
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [base64]);
  return (
    <>
      Read as {readAs}, 256 bits. MD5 <code>{md5 ?? '…'}</code>
    </>
  );
}
