/** Which inputs does S3 refuse whatever the object is? What is said before sending, said again as causes of the 400. */
import { checkRequest } from '../../../object-head/check-request.ts';
import { headInputs } from '../../../object-head/head-inputs.ts';
import { keyProblem } from '../../../object-head/key-rules.ts';
import { type Asked, isAnonymous } from '../asked.ts';
import type { Cause } from '../cause.ts';

/** One cause an input; `likely`, because S3 judges the signature before it looks at any of them. */
export function typedInputs(asked: Asked): readonly Cause[] {
  const { observation, facts } = asked;
  const { request } = observation;
  const notes = checkRequest(request, {
    now: facts.now,
    signed: !isAnonymous(asked),
    ...(facts.store ? { store: facts.store } : {}),
  });
  const refused = notes
    .filter(({ weight }) => weight === 'refused')
    .map(({ id, input, text }): Cause => {
      const { sdk } = headInputs[input];
      return {
        id,
        certainty: 'likely',
        title: text,
        confirm: ['The request has it so: ', { code: sdk }, '.'],
        todo: ['Change ', { code: sdk }, ' or leave it out, and send again.'],
      };
    });
  return keyProblem(request.key) === undefined ? refused : [...refused, longKey];
}

const longKey: Cause = {
  id: 'key-too-long',
  certainty: 'likely',
  title: 'The key is not one that S3 can store: it has more than 1,024 bytes, or half of a character.',
  confirm: 'A key has up to 1,024 bytes of UTF-8.',
  todo: 'Compare the key with where you have it from.',
};
