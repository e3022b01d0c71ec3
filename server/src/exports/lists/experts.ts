import { type Expert, expertListQuerySchema } from '@duijie/shared/experts'
import { techFieldLabels } from '@duijie/shared/labels'
import { everybody } from '../../access/route-access.ts'
import { type Column, contactColumns, instant, prose, text, words } from '../columns.ts'
import { exportList } from '../export-list.ts'

export const expertColumns: readonly Column<Expert>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('姓名', 'Name', ({ name }) => name, 12),
  text('所在单位', 'Organization', ({ organization }) => organization.name, 24),
  text('院系', 'Department', ({ department }) => department, 20),
  text('职称', 'Title', ({ title }) => title, 12),
  words('技术领域', 'Tech fields', techFieldLabels, ({ techFields }) => techFields),
  text('研究方向', 'Keywords', ({ keywords }) => keywords.join('；'), 32),
  prose('简介', 'Introduction', ({ introduction }) => introduction),
  ...contactColumns<Expert>(['liaison', 'staff'], ({ contact }) => contact),
  instant('更新时间', 'Updated', ({ updatedAt }) => updatedAt),
]

export const experts = exportList({
  address: 'experts',
  title: { zh: '专家', en: 'Experts' },
  access: everybody,
  query: expertListQuerySchema,
  columns: expertColumns,
  page: (services, { actor, query, source }) => services.experts.list(actor, query, source),
})
