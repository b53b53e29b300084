/** What becomes of an explanation once the same request was sent as GET, whose body can carry the reason? */
import type { ErrorDocument } from '../../object-head/error-document.ts';
import type { Words } from '../words.ts';
import { type Asked, isHeeded } from './asked.ts';
import { type Cause, ranked } from './cause.ts';
import type { Learned } from './facts.ts';
import { explainReason } from './reasons/explain-reason.ts';
import type { StatusExplanation } from './status-explanation.ts';

/** The call that told, as evidence names it. */
const call = 'GetObject';

/** The explanation with S3's reason folded in; as it was where nobody asked. */
export function withLearned(explanation: StatusExplanation, asked: Asked): StatusExplanation {
  const { learned } = asked.facts;
  if (learned === undefined) return explanation;
  return learned.kind === 'reason'
    ? withReason(explanation, asked, learned)
    : withoutReason(explanation, asked, learned.status);
}

function withReason(
  explanation: StatusExplanation,
  asked: Asked,
  { status, document: reason }: Extract<Learned, { kind: 'reason' }>,
): StatusExplanation {
  const head = asked.observation.status;
  const said = [reasonGiven(status, reason)];
  const evidence = [...explanation.evidence, call];
  const getOnly = whyOfGetAlone(reason, asked);
  if (getOnly !== undefined) return { ...explanation, says: [...said, getOnly, ...explanation.says], evidence };
  const causes = explainReason(reason, asked);
  if (status !== head) {
    const doubted = causes.map(
      (cause): Cause => ({ ...cause, certainty: cause.certainty === 'settled' ? 'likely' : cause.certainty }),
    );
    const others = explanation.causes.filter(({ id }) => doubted.every((cause) => cause.id !== id));
    return {
      ...explanation,
      says: [...said, otherStatus(head, status), ...explanation.says],
      causes: ranked([...doubted, ...others]),
      evidence,
    };
  }
  const [first] = causes;
  // What the HEAD's own headers had settled already keeps its words.
  const kept = explanation.causes.some(({ id, certainty }) => certainty === 'settled' && id === first?.id);
  return {
    ...explanation,
    title: first?.certainty === 'settled' ? first.title : ['S3 gives its reason: ', { value: reason.code }, '.'],
    says: kept ? [...said, ...explanation.says] : said,
    causes,
    evidence,
  };
}

function withoutReason(explanation: StatusExplanation, asked: Asked, status: number): StatusExplanation {
  const head = asked.observation.status;
  const evidence = [...explanation.evidence, call];
  if (status === head) {
    const says = [`The same request as GET was answered ${status} as well, without a reason.`, ...explanation.says];
    return { ...explanation, says, evidence };
  }
  if (status !== 200 && status !== 206)
    return { ...explanation, says: [otherStatus(head, status), ...explanation.says], evidence };
  return {
    ...explanation,
    title: `The HEAD was answered ${head}, and the same request as GET goes through.`,
    says: [`S3 asks for the same rights for both, and answered the GET with ${status}.`],
    causes: wentThrough,
    todo: [],
    evidence,
  };
}

const wentThrough: readonly Cause[] = [
  {
    id: 'has-passed',
    certainty: 'likely',
    title: 'What was in the way has passed: credentials were renewed, a policy or the object has changed.',
    confirm: 'The GET came after the HEAD.',
    todo: 'Send the HEAD again.',
  },
  {
    id: 'head-refused-in-between',
    certainty: 'possible',
    title: 'Something between this page and S3 treats HEAD in another way: a proxy, a CDN, a firewall.',
    confirm: 'It would be refused again while the GET goes through again.',
    todo: 'Try over another network, or with the AWS CLI.',
  },
];

function reasonGiven(status: number, { code, message }: ErrorDocument): Words {
  const words: Words = [`Asked the same as a GET, S3 answered ${status} `, { value: code }];
  return message === '' ? [...words, '.'] : [...words, ': ', { value: message }];
}

function otherStatus(head: number, get: number): Words {
  return `The HEAD was answered ${head} and the GET ${get}: something has changed between the two, or the store treats them in different ways.`;
}

/** A GET reads content, and may be refused for what does not concern a HEAD; undefined where its reason counts for both. */
function whyOfGetAlone({ code, message }: ErrorDocument, asked: Asked): Words | undefined {
  const { range, partNumber } = asked.observation.request;
  if (code === 'InvalidObjectState')
    return 'That is about the content: it is archived, and has to be restored before a GET. HEAD works on archived objects, so the HEAD was refused for another reason, which may have passed.';
  if ((code.startsWith('KMS.') || /kms:Decrypt/.test(message)) && !isHeeded(asked, 'checksumMode'))
    return 'That is about the content: a GET uses the KMS key, a HEAD without checksum mode does not. So the HEAD was refused for another reason.';
  if (code === 'InvalidRange' && range === undefined && partNumber === undefined)
    return 'That is about the first byte, which the GET asked for: the object is empty. It exists and may be read, so what refused the HEAD may have passed.';
  return undefined;
}
