import type { CooperationMode } from '@duijie/shared/closed-lists'
import type { DemoOrganization, DemoResult } from '../types.ts'
import { shortName } from './parties.ts'

/** The first thing that a result is used for. */
const topicOf = ({ applications, title }: DemoResult) => applications.split(/[、，,]/)[0] || title

export const titles = {
  intent: (_enterprise: DemoOrganization, _institution: DemoOrganization, result: DemoResult) =>
    `“${result.title}”合作意向书`,
  framework: (enterprise: DemoOrganization, institution: DemoOrganization) =>
    `${shortName(enterprise)}与${shortName(institution)}产学研合作框架协议`,
  joint: (enterprise: DemoOrganization, institution: DemoOrganization, result: DemoResult) =>
    `共建${shortName(enterprise)}·${shortName(institution)}${topicOf(result)}联合研发中心协议`,
  contract: (
    _enterprise: DemoOrganization,
    _institution: DemoOrganization,
    result: DemoResult,
    mode: CooperationMode,
  ) => `${result.title}${contractNames[mode] ?? '技术服务合同'}`,
}

const contractNames: Partial<Record<CooperationMode, string>> = {
  commissioned: '技术开发（委托）合同',
  joint_development: '技术开发（合作）合同',
  transfer: '技术转让合同',
  license: '技术许可合同',
  consulting: '技术咨询合同',
  service: '技术服务合同',
}

export const contractModes: CooperationMode[] = [
  'commissioned',
  'service',
  'joint_development',
  'transfer',
  'license',
  'consulting',
]
