/** Which programs are the clients? `run.ts` finds them once and hands them over in one environment variable. */

export interface Programs {
  /** The AWS command line. */
  readonly aws: string;
  /** A Python that has boto3. */
  readonly python3: string;
  readonly curl: string;
}

const variable = 'CLIENT_PROGRAMS';

export function handOver(programs: Programs): void {
  process.env[variable] = JSON.stringify(programs);
}

/** Throws where the specs were started without `run.ts`. */
export function programsGiven(): Programs {
  const text = process.env[variable];
  if (text === undefined) throw new Error('These specs need other clients: npm run test:clients');
  return JSON.parse(text) as Programs;
}
