import { Injectable } from '@nestjs/common';
import { Catalogue } from '../catalogue/index.js';
import { granted, isRefusal, refuse } from '../kernel/index.js';
import type { Stratum } from '../plans/index.js';
import { asSystem, type Tx } from '../platform/database/index.js';
import { Coverage, schemeDemands } from '../qualification/index.js';
import {
  codeOfFrameId, knownLaboratories, pseudonymousLaboratories, readLaboratories, usualLaboratoryCap, whyNotLaboratories, type Frame, type KnownLaboratory, type LaboratoryRoster, type PoolLaboratory,
} from './domain/index.js';
import { nodeHasher } from './node-hasher.js';

export interface LaboratoryQuota {
  readonly stratumId: string;
  readonly stratum: string;
  readonly take: number;
  readonly reserves: number;
}

/** What is announced of the laboratories of a draw. */
export interface LaboratoryRule {
  readonly hash: string;
  readonly count: number;
  readonly cap: number;
}

export interface FrozenLaboratories {
  readonly roster: LaboratoryRoster;
  readonly key: string;
  readonly rule: LaboratoryRule;
}

/** The laboratories that may be drawn: who covers which stratum on the day, and whom each must avoid. */
@Injectable()
export class LaboratoryPools {
  constructor(private readonly coverage: Coverage, private readonly catalogue: Catalogue) {}

  /**
   * The frozen laboratories of a draw; undefined where the plan's contracts name them all. A laboratory stands for the strata whose whole scheme its scope of the
   * day covers, and keeps away from enterprises in which it has a declared interest, those of its own group, and the enterprise under which it stands.
   * Refuses where a stratum has too few, by how much, and how many were left out for their scope (`draws.laboratories-too-few`, `draws.laboratories-not-covering`).
   */
  async freeze(
    tx: Tx, discipline: string, strata: readonly Stratum[], quotas: readonly LaboratoryQuota[], frame: Pick<Frame, 'units'>, on: string, secret: string, asked?: number,
  ): Promise<FrozenLaboratories | undefined> {
    const pooled = quotas.flatMap((quota) => {
      const stratum = strata.find(({ id }) => id === quota.stratumId);
      return stratum?.laboratoryPool ? [{ ...quota, schemeId: stratum.schemeId, pool: stratum.laboratoryPool }] : [];
    });
    if (pooled.length === 0) return undefined;
    const covers = await this.covers(tx, discipline, pooled, on);
    const strataOf = new Map<string, string[]>();
    for (const { stratum, schemeId, pool } of pooled) {
      const fit = pool.filter((id) => covers(id, schemeId));
      if (fit.length === 0) granted(refuse('draws.laboratories-not-covering', { stratum, laboratories: pool.length, day: on }, 'invalid'));
      for (const id of fit) strataOf.set(id, [...(strataOf.get(id) ?? []), stratum]);
    }
    const members = [...strataOf].map(([laboratoryId, mine]) => ({ laboratoryId, strata: mine }));
    const cap = asked ?? usualLaboratoryCap(pooled.map(({ stratum, take, reserves }) => ({ units: take + reserves, laboratories: members.filter(({ strata: mine }) => mine.includes(stratum)).length })));
    granted(whyNotLaboratories(pooled, members, cap) ?? members);
    const avoids = await this.avoided(tx, members.map(({ laboratoryId }) => laboratoryId), frame, new Set(pooled.map(({ stratum }) => stratum)));
    const pool: PoolLaboratory[] = members.map((member) => ({ ...member, avoids: avoids.get(member.laboratoryId) ?? [] }));
    const { roster, key } = granted(pseudonymousLaboratories(nodeHasher, secret, pool));
    return { roster, key, rule: { hash: roster.hash, count: members.length, cap } };
  }

  /** The laboratories of a draw as they were frozen; none where contracts name them. Refuses a list that is not what was announced (`draws.frame-changed`). */
  async frozen(tx: Tx, drawId: string, rule: LaboratoryRule | null): Promise<readonly KnownLaboratory[]> {
    if (!rule) return [];
    const [row] = await tx.query<{ csv: string; key: string }>('SELECT csv, roster_key AS key FROM draws.laboratory_roster WHERE draw_id = $1', [drawId]);
    const roster = row && readLaboratories(nodeHasher, row.csv);
    if (!row || !roster || isRefusal(roster) || roster.hash !== rule.hash) return granted(refuse('draws.frame-changed'));
    return granted(knownLaboratories(nodeHasher, roster, row.key));
  }

  private async covers(tx: Tx, discipline: string, pooled: readonly { readonly schemeId: string; readonly pool: readonly string[] }[], on: string): Promise<(laboratoryId: string, schemeId: string) => boolean> {
    const schemes = await this.catalogue.schemesWithLimits(tx, [...new Set(pooled.map(({ schemeId }) => schemeId))]);
    const demandsOf = new Map(schemes.map((scheme) => [scheme.id, schemeDemands(scheme, discipline, on)]));
    const pairs = [...new Set(pooled.flatMap(({ schemeId, pool }) => pool.map((id) => `${id}/${schemeId}`)))].map((pair) => pair.split('/') as [string, string]);
    const lacking = await this.coverage.uncovered(tx, pairs.map(([laboratoryId, schemeId]) => ({
      laboratoryId, discipline, demands: (demandsOf.get(schemeId) ?? []).map((demand) => ({ ...demand, id: `${laboratoryId}/${schemeId}/${demand.id}` })),
    })), on);
    const short = new Set([...lacking.keys()].map((id) => id.split('/').slice(0, 2).join('/')));
    return (laboratoryId, schemeId) => !short.has(`${laboratoryId}/${schemeId}`);
  }

  private async avoided(tx: Tx, laboratories: readonly string[], frame: Pick<Frame, 'units'>, strata: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await asSystem(tx, () => tx.query<{ id: string; code: string }>(
      `SELECT i.laboratory_id AS id, p.code FROM draws.laboratory_interest i JOIN directory.premises p ON p.enterprise_id = i.enterprise_id
         WHERE i.laboratory_id = ANY ($1) AND i.ended_at IS NULL
       UNION SELECT l.id, p.code FROM unnest($1::uuid[]) l (id) CROSS JOIN LATERAL organisations.lineage(l.id) up (id) JOIN directory.premises p ON p.enterprise_id = up.id`,
      [laboratories],
    ));
    const codes = new Set(rows.map(({ code }) => code));
    const idsOf = new Map<string, string[]>();
    for (const { id, stratum } of codes.size > 0 ? frame.units : []) {
      const code = codeOfFrameId(id, stratum);
      if (strata.has(stratum) && codes.has(code)) idsOf.set(code, [...(idsOf.get(code) ?? []), id]);
    }
    const avoids = new Map<string, string[]>();
    for (const { id, code } of rows) avoids.set(id, [...(avoids.get(id) ?? []), ...(idsOf.get(code) ?? [])]);
    return avoids;
  }
}
