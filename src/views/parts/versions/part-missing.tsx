/** Stands where code of this page could not be fetched. */
export function PartMissing() {
  return <p role="status">The list of versions, a part of this page, could not be loaded. Reload the page.</p>;
}
