/** A number of visits with a quiet bar, from zero, beside it. */
export function LoadBar({ count, most }: { count: number; most: number }) {
  return <span style={{ whiteSpace: 'nowrap' }} className="hj-figures"><span style={{ display: 'inline-block', minWidth: 28 }}>{count}</span>{count > 0 && <span className="hj-loadbar" style={{ width: Math.round((count / most) * 100) }} aria-hidden />}</span>;
}
