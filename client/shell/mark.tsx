/** The name of the product; its X is two ways that cross. */
export function Mark() {
  return (
    <span className="mark">
      <span aria-hidden="true">Clusteri</span>
      <svg className="mark-x" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <path className="mark-ink" d="M2 12 L12 2" />
        <path className="mark-calc" d="M2 2 L5.6 5.6 M8.4 8.4 L12 12" />
      </svg>
      <span className="unseen">Clusterix</span>
    </span>
  );
}
