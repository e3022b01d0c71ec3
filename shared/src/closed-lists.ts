import { z } from 'zod'

export const techFields = [
  'electronics',
  'biomedicine',
  'aerospace',
  'new_materials',
  'hi_tech_services',
  'new_energy',
  'environment',
  'advanced_manufacturing',
  'agriculture',
  'other',
] as const
export const techFieldSchema = z.enum(techFields)
export type TechField = z.infer<typeof techFieldSchema>

export const cooperationModes = [
  'commissioned',
  'joint_development',
  'transfer',
  'license',
  'equity',
  'consulting',
  'service',
  'joint_lab',
  'talent',
  'other',
] as const
export const cooperationModeSchema = z.enum(cooperationModes)
export type CooperationMode = z.infer<typeof cooperationModeSchema>

export const contractTypes = ['development', 'transfer', 'license', 'consulting', 'service'] as const
export const contractTypeSchema = z.enum(contractTypes)
export type ContractType = (typeof contractTypes)[number]

/** 五技: the contract type that a cooperation mode leads to, or none. */
export const contractTypeOf: Record<CooperationMode, ContractType | null> = {
  commissioned: 'development',
  joint_development: 'development',
  transfer: 'transfer',
  license: 'license',
  equity: 'transfer',
  consulting: 'consulting',
  service: 'service',
  joint_lab: null,
  talent: null,
  other: null,
}

export const confidentialities = ['public', 'verified', 'restricted'] as const
export const confidentialitySchema = z.enum(confidentialities)
export type Confidentiality = z.infer<typeof confidentialitySchema>

/** To whom a need names its enterprise: who may know of it, who may read it whole, or the institutions it names. */
export const organizationAudiences = ['public', 'verified', 'partners'] as const
export const organizationAudienceSchema = z.enum(organizationAudiences)
export type OrganizationAudience = z.infer<typeof organizationAudienceSchema>

export const needKinds = [
  'technical_challenge',
  'introduction',
  'talent',
  'testing',
  'joint_application',
  'other',
] as const
export const needKindSchema = z.enum(needKinds)
export type NeedKind = z.infer<typeof needKindSchema>

export const needSources = ['self_posted', 'visit', 'import'] as const
export const needSourceSchema = z.enum(needSources)
export type NeedSource = z.infer<typeof needSourceSchema>

export const resultForms = [
  'technology',
  'process',
  'product',
  'material',
  'equipment',
  'software',
  'variety',
  'other',
] as const
export const resultFormSchema = z.enum(resultForms)
export type ResultForm = z.infer<typeof resultFormSchema>

export const ipKinds = [
  'invention',
  'utility_model',
  'design',
  'software_copyright',
  'plant_variety',
  'trade_secret',
] as const
export const ipKindSchema = z.enum(ipKinds)
export type IpKind = z.infer<typeof ipKindSchema>

export const ipStatuses = ['applied', 'granted', 'expired'] as const
export const ipStatusSchema = z.enum(ipStatuses)
export type IpStatus = z.infer<typeof ipStatusSchema>

export const organizationKinds = ['enterprise', 'institution', 'bureau'] as const
export const organizationKindSchema = z.enum(organizationKinds)
export type OrganizationKind = z.infer<typeof organizationKindSchema>

export const roles = ['visitor', 'enterprise', 'liaison', 'broker', 'township', 'staff', 'admin'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** Roles that an account can hold; a visitor has no account. */
export const accountRoles = ['enterprise', 'liaison', 'broker', 'township', 'staff', 'admin'] as const
export const accountRoleSchema = z.enum(accountRoles)
export type AccountRole = z.infer<typeof accountRoleSchema>

export const townshipKinds = ['township', 'park'] as const
export const townshipKindSchema = z.enum(townshipKinds)
export type TownshipKind = z.infer<typeof townshipKindSchema>

/** How well a need can be answered as it stands. */
export const qualityLevels = ['ready', 'needs_more', 'too_vague'] as const
export type QualityLevel = (typeof qualityLevels)[number]
