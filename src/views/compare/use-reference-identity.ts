/** Whom S3 takes the page for, for the header's display: asked with the first HEAD, which needs the same credentials. */
import { useQueries } from '@tanstack/react-query';
import type { Session } from '../../connections/session.ts';
import { identityQuery } from '../../queries/identity.ts';
import type { CompareLink } from '../../url-state/compare-link.ts';
import { referenceOf } from './change-columns.ts';
import type { ComparedColumn } from './use-columns.ts';

/** The header shows the reference's connection. A link that may be refused is worth no request, not even one for credentials. */
export function useReferenceIdentity(compared: readonly ComparedColumn[], link: CompareLink, session: Session): void {
  const { connection, obstacle } = compared[referenceOf(link)] ?? {};
  useQueries({
    queries: [connection ?? []]
      .flat()
      .map((one) => ({ ...identityQuery(one, session), enabled: obstacle === undefined })),
  });
}
