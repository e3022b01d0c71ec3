import type { OrganizationAudience } from './closed-lists.ts'
import type { Label } from './labels.ts'

export const organizationAudienceLabels: Record<OrganizationAudience, Label> = {
  public: { zh: '公开企业名称', en: 'Everybody' },
  verified: { zh: '仅高校院所可见企业名称', en: 'Verified institutions' },
  partners: { zh: '仅意向院校可见企业名称', en: 'Preferred institutions' },
}
