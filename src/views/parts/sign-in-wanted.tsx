import type { Connection } from '../../connections/config.ts';
import { explainSignInProblem } from '../../connections/sign-in/explain-sign-in-problem.ts';
import type { SignInProblem } from '../../connections/sign-in/sign-in-problem.ts';
import { signInOf } from '../../connections/sign-in/sign-in-status.ts';
import { Notice } from '../../ui/notice.tsx';
import { RawValue } from '../../ui/raw-value.tsx';
import { SignInButton } from './sign-in-button.tsx';
import { useSignInStatus } from './use-sign-in-status.ts';
import { WordsList } from './words-list.tsx';
import { WordsText } from './words-text.tsx';

/** A connection that wants a sign-in, before anything is sent: nobody is signed in yet, any more, or in spite of trying. */
export function SignInWanted({ connection }: { connection: Connection }) {
  const status = useSignInStatus(connection);
  const signIn = signInOf(connection);
  if (!status || !signIn || status.state === 'signed-in') return null;
  if (status.state === 'returning')
    return <Notice tone="fact" role="status" heading={2} title="Finishing the sign-in." />;
  const { problem } = status;
  const name = connection.label ?? connection.name;
  return (
    <Notice
      tone={problem ? 'caution' : 'fact'}
      role={problem ? 'alert' : 'status'}
      heading={2}
      title={problem ? <WordsText words={explainSignInProblem(problem).title} /> : `${name} wants you to sign in.`}
      actions={<SignInButton connection={connection} variant="primary" />}
    >
      {problem && <Explanation problem={problem} />}
      <p>
        You sign in at <RawValue value={signIn.authority} quiet /> and come back to this link. Nothing is sent to S3
        until then.
        {connection.visit && ' This connection is edited for this visit: leaving the page to sign in drops the edits.'}
      </p>
    </Notice>
  );
}

function Explanation({ problem }: { problem: SignInProblem }) {
  return <WordsList sentences={explainSignInProblem(problem).says} />;
}
