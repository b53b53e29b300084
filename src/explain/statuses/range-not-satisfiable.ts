/** 416: the slice lies outside the object. */
import type { ExplainStatus } from './explain-status.ts';

export const explainRangeNotSatisfiable: ExplainStatus = ({ request }) => {
  const byPart = request.partNumber !== undefined;
  return {
    tone: 'fact',
    title: byPart
      ? `The object has no part ${request.partNumber}.`
      : `The object has no byte in the range ${request.range ?? ''}.`,
    says: byPart
      ? ['An object that was not uploaded in parts counts as one part, number 1.']
      : ['It is shorter than where the range begins, or it is empty.'],
    todo: [
      byPart
        ? 'Ask for part 1: the answer says how many there are.'
        : 'Ask without a range: the answer says how long it is.',
    ],
    evidence: [],
  };
};
