/** What a draw's nonce is sealed for: bound to its draw, so that one cannot stand for another. */
export function noncePurpose(drawId: string): string {
  return `draw-nonce:${drawId}`;
}
