/** A draw that was drawn, as its record needs it. Instants as Shanghai's wall clock reads them, `2026-09-10 21:31`. */
export interface DrawnRecord {
  readonly number: string;
  readonly organiserName: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly event: string;
  readonly eventAt: string;
  readonly pattern: string;
  readonly preparedAt: string;
  readonly weighting: 'none' | 'credit-class' | 'risk';
  readonly excludeSampledMonths: number;
  readonly certified: boolean;
  readonly avoidLast: boolean;
  readonly rosterSize: number;
  readonly perUnit: number;
  readonly cap: number;
  readonly frameHash: string;
  readonly rosterHash: string;
  readonly laboratories?: { readonly hash: string; readonly count: number; readonly cap: number } | null;
  readonly exclusionsHash: string;
  readonly commitment: string;
  readonly replaces: string | null;
  readonly redrawReason: string | null;
  readonly publicValue: string;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly confirmedBy: string;
  readonly drawnAt: string;
  readonly resultHash: string;
  readonly units: number;
  readonly reserves: number;
  readonly quotas: readonly { readonly stratum: string; readonly name: string; readonly size: number; readonly take: number; readonly reserves: number }[];
  /** In draw order. */
  readonly codes: readonly { readonly position: number; readonly stratum: string; readonly code: string }[];
  readonly entries: readonly { readonly id: number; readonly action: string; readonly at: string; readonly hash: string }[];
}

export interface DrawRecordFacts {
  readonly draw: Readonly<Record<string, string | number>>;
  readonly verification: { readonly url: string };
  readonly quotas: DrawnRecord['quotas'];
  readonly codes: readonly Readonly<Record<string, { readonly position: number; readonly stratum: string; readonly code: string }>>[];
  readonly entries: DrawnRecord['entries'];
}

const COLUMNS = ['a', 'b', 'c'] as const;
const ACTIONS: Readonly<Record<string, string>> = { 'draw.committed': '冻结名录，公布承诺', 'draw.value-entered': '一人录入公开值', 'draw.drawn': '另一人确认并抽取' };

/** What the record of a draw (随机抽取记录) prints: codes in three columns, line by line, each in two groups of four digits. `url` is the draw's public page. */
export function drawRecordFacts(draw: DrawnRecord, url: string): DrawRecordFacts {
  const rule = [
    draw.weighting === 'none' ? '每家机会均等' : '按信用等级加权',
    draw.excludeSampledMonths > 0 ? `${draw.excludeSampledMonths} 个月内抽过的不抽` : '近期抽过的不排除',
    `人员名录 ${draw.rosterSize} 人${draw.certified ? '（均持有效证件）' : ''}，每家 ${draw.perUnit} 人，每人至多 ${draw.cap} 家${draw.avoidLast ? '，上次抽样的人员回避' : ''}`,
    ...(draw.laboratories ? [`承检机构从 ${draw.laboratories.count} 家中抽取，每家至多 ${draw.laboratories.cap} 批，名单摘要 ${draw.laboratories.hash}`] : []),
  ].join('；');
  const lines: Record<string, { position: number; stratum: string; code: string }>[] = [];
  draw.codes.forEach(({ position, stratum, code }, at) => {
    const column = COLUMNS[at % COLUMNS.length]!;
    if (column === 'a') lines.push({});
    lines.at(-1)![column] = { position, stratum, code: `${code.slice(0, 4)} ${code.slice(4)}` };
  });
  return {
    draw: {
      number: draw.number, organiser: draw.organiserName, plan: `${draw.planNumber} ${draw.planTitle}`, event: draw.event, eventAt: draw.eventAt, pattern: draw.pattern,
      preparedAt: draw.preparedAt, rule: `${rule}。`, frameHash: draw.frameHash, rosterHash: draw.rosterHash, exclusionsHash: draw.exclusionsHash, commitment: draw.commitment,
      publicValue: draw.publicValue, enteredBy: draw.enteredBy, enteredAt: draw.enteredAt, confirmedBy: draw.confirmedBy, drawnAt: draw.drawnAt, resultHash: draw.resultHash,
      units: draw.units, reserves: draw.reserves, ...(draw.replaces ? { replaces: draw.replaces, redrawReason: draw.redrawReason ?? '' } : {}),
    },
    verification: { url },
    quotas: draw.quotas,
    codes: lines,
    entries: draw.entries.map((entry) => ({ ...entry, action: ACTIONS[entry.action] ?? entry.action })),
  };
}
