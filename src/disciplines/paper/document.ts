/**
 * The facts that documents of every centre print. All texts are ready for paper: Chinese, with their unit, numbers as reported.
 * Days are `YYYY-MM-DD`; an absent fact is left out, never an empty word. Images are names of assets handed over beside the facts.
 */

/** 带上下标的文字，如 NO₂⁻；普通文字直接写字符串。 */
export type RichText = string | readonly (string | { readonly text: string; readonly style?: 'sub' | 'sup' | 'bold' })[];

/** 文书编号、防伪码与核验网址。 */
export interface Verification {
  /** 核验网址（含码），印为二维码。 */
  readonly url: string;
  /** 核验码。 */
  readonly code: string;
}

/** 签名人：姓名、签名图片（可缺）、日期（可缺）。 */
export interface Signatory {
  readonly name: string;
  readonly image?: string;
  readonly date?: string;
}

/** 单位：被抽样单位、生产者、组织单位等。 */
export interface PartyFacts {
  readonly name: string;
  readonly address?: string;
  readonly phone?: string;
  readonly contact?: string;
}

export interface LaboratoryFacts extends PartyFacts {
  readonly nameEn?: string;
  readonly postcode?: string;
  readonly email?: string;
  /** 资质认定证书编号；没有则不印 CMA 标志处。 */
  readonly cmaNumber?: string;
  /** 资质认定标志图片。 */
  readonly cmaMark?: string;
  readonly logo?: string;
  /** 检验专用章图片；没有则留盖章处。 */
  readonly seal?: string;
}

/** The least that every document issued under a number carries; what else it prints is the centre's. */
export interface IssuedFacts {
  readonly report: {
    readonly number: string;
    readonly issuedOn: string;
    /** 检验结论全文。 */
    readonly conclusion: string;
    readonly amendment?: string;
    readonly edition?: string;
  };
  readonly signatures: { readonly approver: Signatory & { readonly post?: string } };
}

/**
 * 检验报告 `food/inspection-report.v1`.
 * @source 检验检测机构资质认定评审准则 (2023年第21号公告) report minimum content; 食品安全法 art 86
 */
export interface InspectionReportFacts {
  readonly report: {
    readonly number: string;
    /** 检验类别，如 监督抽检、风险监测、委托检验。 */
    readonly category: string;
    readonly issuedOn: string;
    /** 检验结论全文。 */
    readonly conclusion: string;
    readonly remarks?: string;
    /** 更改声明：本报告代替的版本、更改内容与更改原因。 */
    readonly amendment?: string;
    /** 版次标记，如 （第2版 更改）；第一版没有。 */
    readonly edition?: string;
  };
  readonly verification: Verification;
  readonly laboratory: LaboratoryFacts;
  /** 委托（组织）单位。 */
  readonly client: PartyFacts;
  readonly sampledUnit?: PartyFacts;
  /** 标称生产者。 */
  readonly producer?: PartyFacts;
  readonly sample: {
    readonly name: string;
    /** 规格型号。 */
    readonly model?: string;
    readonly brand?: string;
    readonly grade?: string;
    /** 日期类型与日期合写，如 2026-05-06（购进日期）。 */
    readonly producedOn?: string;
    readonly batch?: string;
    /** 抽样单编号。 */
    readonly formNumber?: string;
    readonly sampledOn?: string;
    readonly sampledBy?: string;
    readonly sampledAt?: string;
    readonly receivedOn: string;
    /** 样品数量（含备样）。 */
    readonly quantity: string;
    readonly base?: string;
    readonly state?: string;
    readonly sealState?: string;
    readonly code?: string;
  };
  readonly testing: {
    readonly startedOn: string;
    readonly finishedOn: string;
    readonly place?: string;
    /** 检验依据、判定依据：标准号与名称，每行一个。 */
    readonly basis: string;
    readonly judgedBy: string;
    /** 检验项目：如 镉（以Cd计）等 42 项，详见检验结果页。 */
    readonly itemsSummary: string;
    /** 分包说明。 */
    readonly subcontract?: string;
  };
  readonly items: readonly ReportItemFacts[];
  readonly signatures: { readonly approver: Signatory & { readonly post?: string }; readonly checker: Signatory; readonly inspector: Signatory };
}

export interface ReportItemFacts {
  /** 项目分组，如 重金属；同组相邻。 */
  readonly group?: string;
  readonly name: RichText;
  /** 单位；没有则不写。 */
  readonly unit?: RichText;
  readonly requirement: RichText;
  readonly result: RichText;
  /** 检出限或定量限，未检出时给出，如 0.005 mg/kg。 */
  readonly detectionLimit?: RichText;
  /** 单项判定：合格、不合格、不判定、问题项。 */
  readonly verdict: string;
  readonly method: string;
  /** 重要程度分类。 */
  readonly severity?: string;
  /** 不合格或问题项：整行加粗。 */
  readonly failed?: boolean;
}

/** 抽样检验告知书 `food/sampling-notice.v1`. @source 食品安全抽样检验管理办法 art 14 */
export interface SamplingNoticeFacts {
  readonly notice: { readonly number: string; readonly issuedOn: string; readonly plan?: string };
  readonly verification?: Verification;
  readonly sampledUnit: PartyFacts;
  readonly authority: PartyFacts;
  readonly samplingUnit: PartyFacts;
  /** 委托书编号：由检验机构抽样时。 */
  readonly entrustment?: string;
  readonly laboratory?: PartyFacts;
  /** 抽检食品类别。 */
  readonly foods: string;
  readonly kind: string;
  readonly samplers: readonly { readonly name: string; readonly identification?: string }[];
  readonly complaints?: string;
  readonly signatures: { readonly samplers: readonly [Signatory, Signatory]; readonly sampledUnit: Signatory };
}

/** 拒绝抽样认定书 `food/refusal-record.v1`. @source 食品安全抽样检验管理办法 art 21; 食品安全法 art 133 */
export interface RefusalRecordFacts {
  readonly record: { readonly number: string; readonly occurredAt: string; readonly place: string };
  readonly verification?: Verification;
  readonly task: { readonly source?: string; readonly kind: string; readonly foods?: string };
  readonly sampledUnit: PartyFacts & { readonly creditCode?: string; readonly licence?: string; readonly legalPerson?: string };
  readonly samplingUnit: PartyFacts;
  /** 拒绝的事实经过。 */
  readonly course: string;
  /** 拒绝理由（被抽样单位陈述）。 */
  readonly statedReason?: string;
  /** 证据，如照片、录像。 */
  readonly evidence?: string;
  /** 被抽样单位拒绝签字。 */
  readonly unsigned?: string;
  readonly authority: PartyFacts;
  readonly signatures: { readonly samplers: readonly [Signatory, Signatory]; readonly sampledUnit?: Signatory; readonly witness?: Signatory & { readonly unit?: string; readonly phone?: string } };
}

/** 样品二维码标签 `food/labels.v1`：A4 每张 24 枚。技术人员可见，因此不含单位、生产者与商标。 */
export interface LabelSheetFacts {
  readonly labels: readonly {
    /** 样品编号，也是二维码内容的可读形式。 */
    readonly code: string;
    /** 二维码内容。 */
    readonly scan: string;
    /** 样品基质，如 叶菜蔬菜。 */
    readonly matrix: string;
    /** 检样、备样、分样。 */
    readonly portion: string;
    /** 封条号。 */
    readonly seal?: string;
    readonly storage?: string;
    readonly section?: string;
    /** 演示标记等。 */
    readonly mark?: string;
  }[];
}

/** 样品拒收通知书 `food/reception-refusal.v1`. @source 食品安全抽样检验管理办法 art 22 */
export interface ReceptionRefusalFacts {
  readonly notice: { readonly number: string; readonly issuedOn: string };
  readonly verification?: Verification;
  readonly organiser: PartyFacts;
  readonly samplingUnit: PartyFacts;
  readonly laboratory: LaboratoryFacts;
  readonly sample: { readonly name: string; readonly formNumber: string; readonly sampledOn?: string; readonly deliveredAt: string; readonly quantity?: string; readonly seals?: string; readonly temperature?: string };
  /** 拒收原因，每条一句。 */
  readonly reasons: readonly string[];
  readonly handling?: string;
  readonly signatures: { readonly custodian: Signatory; readonly deliverer?: Signatory };
}
