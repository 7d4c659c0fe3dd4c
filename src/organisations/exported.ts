import { both, column, type ExportedList } from '../platform/http/index.js';

const ROLES_IN_WORDS = {
  'platform-administrator': both('平台管理员', 'Administrator'),
  leader: both('分管领导', 'Leader'),
  planner: both('计划管理', 'Planner'),
  dispatcher: both('派单人员', 'Dispatcher'),
  'handling-officer': both('核查处置人员', 'Handling officer'),
  'standards-officer': both('标准管理员', 'Standards officer'),
  sampler: both('抽样人员', 'Sampler'),
  custodian: both('样品管理员', 'Sample custodian'),
  technician: both('检验员', 'Technician'),
  checker: both('审核人', 'Checker'),
  signatory: both('授权签字人', 'Authorised signatory'),
  'quality-manager': both('质量负责人', 'Quality manager'),
  'enterprise-administrator': both('企业管理员', 'Enterprise administrator'),
  'enterprise-user': both('企业用户', 'Enterprise user'),
  auditor: both('审计员', 'Auditor'),
};

/** Columns of the list of accounts as a workbook. */
export const ACCOUNTS: ExportedList = {
  name: both('账号', 'Accounts'),
  columns: [
    column('login', '登录名', 'Login'),
    column('name', '姓名', 'Name'),
    column('organisationName', '单位', 'Organisation'),
    column('roles', '角色', 'Roles', ROLES_IN_WORDS),
    column('active', '启用', 'Active'),
    column('totpEnabled', '两步验证', 'Second factor'),
  ],
};
