import { demoOrganizations } from '@duijie/db/demo/district'
import { demoId } from '@duijie/db/demo/ids'
import type { AccountRole } from '@duijie/shared/closed-lists'

/** An account that the first start makes, without the password. */
interface FirstAccount {
  id: string
  account: string
  name: string
  role: AccountRole
  organizationId: string | null
  townshipId?: string
}

export interface FirstStart {
  bureau: { id: string; name: string }
  accounts: FirstAccount[]
}

/** 讯芽电路 posted several needs; 南沚电子科技大学 owns results that answer them. */
const ENTERPRISE_KEY = 'xunya-pcb'
const INSTITUTION_KEY = 'nanzhi-electronics'
/** The park that 讯芽电路 is in. */
const TOWNSHIP_KEY = 'yunze-electronics-park'

const bureauId = demoId('organization', 'bureau')
const admin: FirstAccount = {
  id: demoId('account', 'admin'),
  account: 'admin',
  name: '系统管理员',
  role: 'admin',
  organizationId: bureauId,
}

/** An empty system: the bureau and its administrator. */
export const emptyStart: FirstStart = { bureau: { id: bureauId, name: '区科学技术局' }, accounts: [admin] }

/** The demonstration district: an account of each kind of reader. */
export const demoStart: FirstStart = {
  bureau: { id: bureauId, name: '泽川市云泽区科学技术局' },
  accounts: [
    admin,
    {
      id: demoId('account', 'staff'),
      account: 'staff',
      name: '成果转化科',
      role: 'staff',
      organizationId: bureauId,
    },
    memberOf(ENTERPRISE_KEY, 'enterprise'),
    memberOf(INSTITUTION_KEY, 'liaison'),
    {
      id: demoId('account', 'township'),
      account: 'township',
      name: '园区科技专员',
      role: 'township',
      organizationId: null,
      townshipId: demoId('township', TOWNSHIP_KEY),
    },
  ],
}

function memberOf(organizationKey: string, role: 'enterprise' | 'liaison'): FirstAccount {
  const organization = demoOrganizations.find(({ key }) => key === organizationKey)
  if (!organization) throw new Error(`The demonstration district has no organization ${organizationKey}`)
  return {
    id: demoId('account', role),
    account: role,
    name: organization.contact.name,
    role,
    organizationId: demoId('organization', organizationKey),
  }
}
