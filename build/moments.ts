/** When is which code needed? The plan that `chunks-by-moment.ts` follows. */
import type { Route } from '../src/url-state/link.ts';
import type { Moment } from './chunks-by-moment.ts';

export const moments: readonly Moment[] = [
  { name: 'start', entries: /\/src\/main\.tsx$/, after: [] },
  { name: 'open', entries: /\/src\/views\/(?:open|parts\/locator-box)/, after: [] },
  { name: 'inspect', entries: /\/src\/views\/inspect\/inspect-view/, after: [] },
  { name: 'aws', entries: /\/src\/aws\/aws\.ts$|\/node_modules\/@(?:aws-sdk|smithy)\//, after: ['inspect'] },
  { name: 'answer', entries: /\/src\/views\/(?:inspect\/|parts\/sign-in-wanted)/, after: ['open', 'inspect', 'aws'] },
  { name: 'neighbours', entries: /\/src\/aws\/neighbour-calls\.ts$/, after: ['open', 'inspect', 'aws'] },
  { name: 'versions', entries: /\/src\/views\/parts\/versions\//, after: ['open', 'inspect', 'aws'] },
  { name: 'compare', entries: /\/src\/views\/compare\//, after: ['open', 'inspect', 'aws'] },
  { name: 'tools', entries: /\/src\/views\/parts\/tools\//, after: ['open', 'inspect', 'aws'] },
  {
    name: 'connections',
    entries: /\/src\/views\/(?:connections\/|parts\/(?:connection-panel|visit-note))/,
    after: ['open', 'inspect', 'aws'],
  },
];

/** What a link to a view runs before it can show anything; `main.tsx` asks for the same, but not until it runs. */
export const neededByView = {
  open: ['views/open/open-view.tsx', 'views/parts/locator-box.tsx'],
  inspect: ['views/inspect/inspect-view.tsx', 'aws/aws.ts'],
  compare: ['views/compare/compare-view.tsx', 'aws/aws.ts'],
  connections: ['views/connections/connections-view.tsx'],
} as const satisfies Record<Route['view'], readonly string[]>;
