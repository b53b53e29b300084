/** The example objects of a connection that has some (the sandbox), as a query. */
import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import type { OpenRequest } from '../object-head/head-request.ts';

const example = v.object({
  title: v.string(),
  what: v.string(),
  request: v.looseObject({ bucket: v.string(), key: v.string() }),
  expect: v.number(),
  hint: v.optional(v.string()),
  region: v.optional(v.string()),
});

const catalogue = v.object({ groups: v.array(v.object({ title: v.string(), examples: v.array(example) })) });

export type Example = v.InferOutput<typeof example>;
export type ExampleGroup = v.InferOutput<typeof catalogue>['groups'][number];

/** The request that an example stands for. Checksum mode is on unless the example says otherwise. */
export function exampleRequest({ request }: Example): OpenRequest {
  return { checksumMode: 'ENABLED', ...request } as OpenRequest;
}

export function examplesQuery(url: string) {
  return queryOptions({
    queryKey: ['examples', url],
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw new Error(`The examples could not be had: ${url} answered ${response.status}.`);
      return v.parse(catalogue, await response.json()).groups;
    },
    staleTime: 3_600_000,
    retry: false,
  });
}
