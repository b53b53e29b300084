/** A refusal of Cognito's: its name goes into `__type` and `x-amzn-ErrorType`. */
export class CognitoError extends Error {
  readonly type: string;
  readonly status: number;

  constructor(type: string, message: string, status = 400) {
    super(message);
    this.type = type;
    this.status = status;
  }
}
