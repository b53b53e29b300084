/** Who may sign in, as data. There are no passwords: the sign-in page lets anybody be anyone. */

export interface Account {
  /** `sub` of the ID token. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** What a user pool puts into `cognito:preferred_role`: the role of the person's group. */
  readonly preferredRole: string;
}

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;

export const auditorRole = role('headlight-auditor');
export const memberRole = role('headlight-member');

export const accounts: readonly Account[] = [
  {
    id: '7f1c0a52-3a34-4c5e-9c1d-0a2b6e6f0a01',
    email: 'ada@example.com',
    name: 'Ada, who audits',
    preferredRole: auditorRole,
  },
  {
    id: '7f1c0a52-3a34-4c5e-9c1d-0a2b6e6f0a02',
    email: 'ben@example.com',
    name: 'Ben, of the team',
    preferredRole: memberRole,
  },
];

export function findAccount(id: string): Account | undefined {
  return accounts.find((account) => account.id === id);
}

/** The claims about a person that ID tokens carry. */
export function claimsOf({ id, email, name, preferredRole }: Account) {
  return { sub: id, email, name, 'cognito:preferred_role': preferredRole };
}
