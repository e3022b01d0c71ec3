import { type Label, organizationKindLabels } from '@duijie/shared/labels'
import {
  type Organization,
  type OrganizationStatus,
  organizationListQuerySchema,
} from '@duijie/shared/organizations'
import { everybody } from '../../access/route-access.ts'
import { type Column, contactColumns, instant, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const statusLabels: Record<OrganizationStatus, Label> = {
  pending: { zh: '待审核', en: 'Pending' },
  active: { zh: '有效', en: 'Active' },
  rejected: { zh: '未通过', en: 'Rejected' },
  disabled: { zh: '已停用', en: 'Disabled' },
}

export const organizationColumns: readonly Column<Organization>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('单位名称', 'Name', ({ name }) => name, 32),
  word('单位类型', 'Kind', organizationKindLabels, ({ kind }) => kind),
  text('简称', 'Short name', ({ shortName }) => shortName),
  text('统一社会信用代码', 'Credit code', ({ creditCode }) => creditCode, 22),
  text('乡镇/园区', 'Township', ({ townshipName }) => townshipName),
  text('所属行业', 'Industry', ({ industry }) => industry),
  text('所在城市', 'City', ({ city }) => city, 12),
  text('地址', 'Address', ({ address }) => address, 30),
  prose('简介', 'Introduction', ({ introduction }) => introduction),
  text('标签', 'Tags', ({ tags }) => tags.join('；'), 20),
  ...contactColumns<Organization>(
    ['enterprise', 'liaison', 'township', 'staff', 'admin'],
    ({ contact }) => contact,
  ),
  word('状态', 'Status', statusLabels, ({ status }) => status),
  instant('更新时间', 'Updated', ({ updatedAt }) => updatedAt),
]

export const organizations = exportList({
  address: 'organizations',
  title: { zh: '单位', en: 'Organizations' },
  access: everybody,
  query: organizationListQuerySchema(),
  columns: organizationColumns,
  page: (services, { actor, query, source }) => services.organizations.list(actor, query, source),
})
