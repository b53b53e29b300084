/** A refusal of Cognito's: its name goes into `__type` and `x-amzn-ErrorType`. */
export class CognitoError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
