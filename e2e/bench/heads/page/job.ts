/** What does the benchmark ask of its page? Shared by both, so no code of either. */

/** How a HEAD is sent: by the app, by the SDK as it comes, or by nothing but `fetch`. */
export const ways = ['ours', 'sdk', 'bare'] as const;
export type Way = (typeof ways)[number];

export interface Target {
  readonly key: string;
  /** Presigned, for bare `fetch`. */
  readonly url: string;
}

export interface Job {
  readonly way: Way;
  /** Origin of the sandbox, `http://localhost:9000`. */
  readonly endpoint: string;
  readonly identityPoolId: string;
  readonly bucket: string;
  /** Sent before the clock starts: gets the credentials, opens the connections, lets the browser compile. */
  readonly warmUp: readonly Target[];
  readonly measured: readonly Target[];
  readonly atOnce: number;
}

declare global {
  /** Does a job in the page; gives the milliseconds from the first measured request to the last answer. */
  var runJob: (job: Job) => Promise<number>;
}
