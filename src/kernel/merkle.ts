/**
 * The Merkle tree of a transparency log: hashes, roots, and the two proofs. A tree is addressed by its complete
 * subtrees (level, index): level 0 are the leaves, a node at level k covers the 2^k leaves from index·2^k on. They never
 * change once complete, so they can be stored, and every root and proof is folded from a handful of them.
 * Sizes and indexes are whole numbers up to 2^53; hashes are 32 bytes.
 * @source RFC 6962, section 2.1; verification as RFC 9162, 2.1.3.2 and 2.1.4.2
 */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** A complete subtree. */
export interface NodeAt {
  readonly level: number;
  readonly index: number;
}

export interface TreeNode extends NodeAt {
  readonly hash: Uint8Array;
}

/** The complete subtrees that make up a tree of `size` leaves, largest first: all that is needed to go on. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** The hash of a leaf: SHA-256 of 0x00 and the entry. @source RFC 6962, 2.1 */
export function leafHash(entry: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(entry.length + 1);
  bytes.set(entry, 1);
  return sha256(bytes);
}

/** The hash of an inner node: SHA-256 of 0x01 and both children. @source RFC 6962, 2.1 */
export function nodeHash(left: Uint8Array, right: Uint8Array, sha256: Sha256): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}

/** The coordinates of the complete subtrees of a tree of `size` leaves, largest first; none for an empty tree. */
export function frontierNodes(size: number): NodeAt[] {
  return completeNodes(0, size);
}

/**
 * The frontier after more leaves, and every node that became complete on the way (level 1 and up; the leaves
 * themselves are level 0). Costs one hash per completed node, so O(1) per leaf in the mean and O(log n) at worst.
 */
export function extendFrontier(frontier: Frontier, leafHashes: readonly Uint8Array[], sha256: Sha256): { frontier: Frontier; completed: TreeNode[] } {
  const hashes = [...frontier.hashes];
  const completed: TreeNode[] = [];
  let size = frontier.size;
  for (const leaf of leafHashes) {
    let hash = leaf;
    let index = size;
    for (let level = 1; index % 2 === 1; level += 1) {
      hash = nodeHash(hashes.pop() as Uint8Array, hash, sha256);
      index = (index - 1) / 2;
      completed.push({ level, index, hash });
    }
    hashes.push(hash);
    size += 1;
  }
  return { frontier: { size, hashes }, completed };
}

/** The root of the tree that a frontier stands for; SHA-256 of nothing for the empty tree. @source RFC 6962, 2.1 */
export function frontierRoot(frontier: Frontier, sha256: Sha256): Uint8Array {
  return fold(frontier.hashes, sha256);
}

/** The root over leaf hashes. @source RFC 6962, 2.1 */
export function merkleRoot(leafHashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  return frontierRoot(extendFrontier(EMPTY_FRONTIER, leafHashes, sha256).frontier, sha256);
}

/**
 * The inclusion proof of a leaf as coordinates, from the leaf upwards: each step is the list of complete subtrees
 * (left to right) whose fold is the proof's hash. Only the last step on the right edge needs more than one.
 * @throws RangeError where `index` is not in a tree of `size`.
 * @source RFC 6962, 2.1.1
 */
export function inclusionNodes(index: number, size: number): NodeAt[][] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const steps: NodeAt[][] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + largestPowerBelow(end - start);
    if (index < middle) {
      steps.push(completeNodes(middle, end));
      end = middle;
    } else {
      steps.push(completeNodes(start, middle));
      start = middle;
    }
  }
  return steps.reverse();
}

/**
 * The consistency proof between two sizes as coordinates, like `inclusionNodes`. Empty for equal sizes and from an empty tree.
 * @throws RangeError where `first` is larger than `second`.
 * @source RFC 6962, 2.1.2
 */
export function consistencyNodes(first: number, second: number): NodeAt[][] {
  if (!isCount(first) || !isCount(second) || first > second) throw new RangeError(`no tree of ${first} in a tree of ${second}`);
  if (first === 0) return [];
  const steps: NodeAt[][] = [];
  let start = 0;
  let end = second;
  let isWholeFirstTree = true;
  while (first !== end) {
    const middle = start + largestPowerBelow(end - start);
    if (first <= middle) {
      steps.push(completeNodes(middle, end));
      end = middle;
    } else {
      steps.push(completeNodes(start, middle));
      start = middle;
      isWholeFirstTree = false;
    }
  }
  if (!isWholeFirstTree) steps.push(completeNodes(start, end));
  return steps.reverse();
}

/** The hashes of a proof given as coordinates; `hashAt` knows the stored complete subtrees. */
export function proofHashes(steps: readonly (readonly NodeAt[])[], hashAt: (node: NodeAt) => Uint8Array, sha256: Sha256): Uint8Array[] {
  return steps.map((nodes) => fold(nodes.map(hashAt), sha256));
}

/**
 * Whether a proof shows that the leaf with this hash stands at `index` of the tree with this size and root.
 * @source RFC 9162, 2.1.3.2 (the proofs are those of RFC 6962)
 */
export function isIncluded(
  leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[], root: Uint8Array, sha256: Sha256,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let position = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sibling, hash, sha256);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      hash = nodeHash(hash, sibling, sha256);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && isSameBytes(hash, root);
}

/**
 * Whether a proof shows that the tree of `second` leaves begins with the tree of `first` leaves.
 * An empty first tree is the beginning of every tree (empty proof); equal sizes need equal roots and an empty proof.
 * @source RFC 9162, 2.1.4.2
 */
export function isConsistent(
  first: number, second: number, proof: readonly Uint8Array[], firstRoot: Uint8Array, secondRoot: Uint8Array, sha256: Sha256,
): boolean {
  if (!isCount(first) || !isCount(second) || first > second) return false;
  if (first === 0) return proof.length === 0 && isSameBytes(firstRoot, sha256(new Uint8Array(0)));
  if (first === second) return proof.length === 0 && isSameBytes(firstRoot, secondRoot);
  let position = first - 1;
  let last = second - 1;
  while (position % 2 === 1) {
    position = half(position);
    last = half(last);
  }
  // A first tree of 2^k leaves is itself a node of the second; the proof then leaves it out.
  const path = position === 0 ? [firstRoot, ...proof] : proof;
  const [seed, ...steps] = path;
  if (seed === undefined) return false;
  let olderHash = seed;
  let newerHash = seed;
  for (const sibling of steps) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      olderHash = nodeHash(sibling, olderHash, sha256);
      newerHash = nodeHash(sibling, newerHash, sha256);
      while (position % 2 === 0 && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else {
      newerHash = nodeHash(newerHash, sibling, sha256);
    }
    position = half(position);
    last = half(last);
  }
  return last === 0 && isSameBytes(olderHash, firstRoot) && isSameBytes(newerHash, secondRoot);
}

/** Whether two byte strings are equal. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

function completeNodes(start: number, end: number): NodeAt[] {
  const nodes: NodeAt[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

function fold(hashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array(0));
  return hashes.reduceRight((right, left) => nodeHash(left, right, sha256));
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

const half = (value: number) => Math.floor(value / 2);

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;
