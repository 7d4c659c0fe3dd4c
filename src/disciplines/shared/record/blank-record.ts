import { COMMON_FACTS } from '../points/index.js';
import type { ProcedureRequirement } from '../requirement.js';
import type { RecordLibrary } from './judge-record.js';

/** The record as it lies before the person who begins: every line that must be filled, with the columns of each table beneath `#`. Empty for a procedure that is unknown. */
export function blankRecord({ form, name }: ProcedureRequirement, day: string, library: RecordLibrary): string {
  switch (form) {
    case 'points':
    case 'calibration': {
      const procedure = library.procedures?.find(({ code }) => code === name);
      if (!procedure) return '';
      const facts = [...COMMON_FACTS, ...procedure.facts].filter((fact) => !fact.optional || (form === 'calibration' && fact.name === '扩展不确定度U')).map((fact) => [
        ...(fact.options ? [`# ${fact.options.join('、')}`] : []), `${fact.name}=${fact.name === '检定日期' ? day : ''}`,
      ].join('\n'));
      return [...facts, ...procedure.checks.map((check) => `${check}=合格`), ...procedure.tables.flatMap(({ name: table, columns }) => [`[${table}]`, `# ${columns.join(', ')}`])].join('\n');
    }
    case 'net-content':
      return `检验日期=${day}\n标称净含量=\n批量=\n[实测]`;
    case 'weighing':
      return '核称秤=高一级\n[核称]\n# 商品, 类别, 单价, 标称重量, 核称重量';
    case 'checklist': {
      const checklist = library.checklists?.find(({ code }) => code === name);
      if (!checklist) return '';
      const rows = checklist.items.flatMap(({ no, item, requirement, measured }) => [`# ${item}：${requirement}`, `${no}, ${measured ? ', , , ' : ''}`.trimEnd()]);
      return [`检验日期=${day}`, ...(checklist.grades ? [`# ${checklist.grades.options.map((grade) => grade.name).join('、')}`, `${checklist.grades.name}=`] : []), '整改期限=', '[检查]', '# 编号, 结果, 实测值, 问题, 严重程度, 本台限值', ...rows].join('\n');
    }
    case 'cylinders':
      return `检验日期=${day}\n[钢瓶]\n# 编号, 结论（空为合格）, 报废原因`;
  }
}
