import { describe, it, expect } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  EMPTY_FRONTIER, consistencyNodes, extendFrontier, frontierNodes, frontierRoot, inclusionNodes, isConsistent, isIncluded, leafHash,
  merkleRoot, proofHashes, type NodeAt,
} from './merkle.js';

interface Cases {
  readonly leaves: readonly string[];
  readonly roots: readonly string[];
  readonly nodes: readonly (readonly string[])[];
  readonly inclusion: readonly { index: number; size: number; proof: readonly string[] }[];
  readonly consistency: readonly { first: number; second: number; proof: readonly string[] }[];
}
const cases = JSON.parse(readFileSync(new URL('./merkle.cases.json', import.meta.url), 'utf8')) as Cases;
const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

const published = cases.leaves.map((leaf) => leafHash(bytes(leaf), sha256));
const publishedNode = ({ level, index }: NodeAt) => bytes(cases.nodes[level]?.[index] ?? '');

/** A tree of numbered leaves with its complete nodes. */
function tree(size: number) {
  const leaves = Array.from({ length: size }, (_, at) => leafHash(Uint8Array.of(at % 256, at >> 8), sha256));
  const nodes = new Map(leaves.map((hash, index) => [`0/${index}`, hash]));
  for (const node of extendFrontier(EMPTY_FRONTIER, leaves, sha256).completed) nodes.set(`${node.level}/${node.index}`, node.hash);
  const hashAt = ({ level, index }: NodeAt) => nodes.get(`${level}/${index}`) as Uint8Array;
  return { leaves, hashAt, root: (count: number) => merkleRoot(leaves.slice(0, count), sha256) };
}

describe('Merkle tree', () => {
  it.each(cases.roots.map((root, size) => ({ root, size })))('has the published root at $size leaves', ({ root, size }) => {
    expect(hex(merkleRoot(published.slice(0, size), sha256))).toBe(root);
  });

  it('completes exactly the published nodes', () => {
    const { completed } = extendFrontier(EMPTY_FRONTIER, published, sha256);
    expect(completed).toHaveLength(7);
    for (const node of completed) expect(hex(node.hash)).toBe(cases.nodes[node.level]?.[node.index]);
  });

  it.each(cases.inclusion)('gives the published inclusion proof of leaf $index of $size', ({ index, size, proof }) => {
    const found = proofHashes(inclusionNodes(index, size), publishedNode, sha256);
    expect(found.map(hex)).toEqual(proof);
    expect(isIncluded(published[index] as Uint8Array, index, size, found, bytes(cases.roots[size] as string), sha256)).toBe(true);
  });

  it.each(cases.consistency)('gives the published consistency proof from $first to $second', ({ first, second, proof }) => {
    const found = proofHashes(consistencyNodes(first, second), publishedNode, sha256);
    expect(found.map(hex)).toEqual(proof);
    expect(isConsistent(first, second, found, bytes(cases.roots[first] as string), bytes(cases.roots[second] as string), sha256)).toBe(true);
  });

  it('is the same however the leaves arrive in batches', () => {
    const { leaves } = tree(300);
    fc.assert(fc.property(fc.array(fc.nat(60), { maxLength: 20 }), (batches) => {
      let frontier = EMPTY_FRONTIER;
      for (const count of batches) frontier = extendFrontier(frontier, leaves.slice(frontier.size, frontier.size + count), sha256).frontier;
      expect(hex(frontierRoot(frontier, sha256))).toBe(hex(merkleRoot(leaves.slice(0, frontier.size), sha256)));
      expect(frontier.hashes).toHaveLength(frontierNodes(frontier.size).length);
    }));
  });

  it('proves every leaf in every size, and no other leaf, place, size or root', () => {
    const { leaves, hashAt, root } = tree(70);
    for (let size = 1; size <= 70; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = proofHashes(inclusionNodes(index, size), hashAt, sha256);
        const leaf = leaves[index] as Uint8Array;
        const included = (at: number, of: number, path = proof, top = root(size)) => isIncluded(leaf, at, of, path, top, sha256);
        expect(included(index, size)).toBe(true);
        expect(included(index + 1, size)).toBe(false);
        expect(included(index, size, [...proof, leaf])).toBe(false);
        if (proof.length > 0) expect(included(index, size, proof.slice(1))).toBe(false);
        expect(included(index, size, proof, root(size - 1))).toBe(false);
      }
    }
  });

  it('proves that every smaller tree begins every larger one, and no other', () => {
    const { leaves, hashAt, root } = tree(40);
    for (let second = 0; second <= 40; second += 1) {
      for (let first = 0; first <= second; first += 1) {
        const proof = proofHashes(consistencyNodes(first, second), hashAt, sha256);
        const consistent = (path = proof, older = root(first), newer = root(second)) => isConsistent(first, second, path, older, newer, sha256);
        expect(consistent()).toBe(true);
        expect(consistent(proof, leaves[39])).toBe(false);
        if (first > 0) expect(consistent(proof, root(first), leaves[39])).toBe(false);
        expect(consistent([...proof, root(3)])).toBe(false);
        if (proof.length > 0) expect(consistent(proof.slice(1))).toBe(false);
      }
    }
  });

  it('needs only a logarithm of nodes for a proof in a large tree', () => {
    expect(inclusionNodes(123_456, 1_000_000).flat().length).toBeLessThanOrEqual(40);
    expect(consistencyNodes(123_456, 1_000_000).flat().length).toBeLessThanOrEqual(40);
  });

  it('knows no proof outside the tree', () => {
    expect(() => inclusionNodes(3, 3)).toThrow(RangeError);
    expect(() => consistencyNodes(4, 3)).toThrow(RangeError);
  });
});
