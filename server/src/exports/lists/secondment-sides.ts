import { techFieldLabels } from '@duijie/shared/labels'
import {
  type SecondmentOffer,
  type SecondmentRequest,
  secondmentOfferListQuerySchema,
  secondmentRequestListQuerySchema,
} from '@duijie/shared/secondment-sides'
import { secondmentSideStatusLabels } from '@duijie/shared/voucher-labels'
import { type Column, day, instant, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const fields = <Item extends Pick<SecondmentOffer, 'techFields'>>(): Column<Item> => ({
  heading: { zh: '技术领域', en: 'Fields' },
  width: 24,
  cell: ({ techFields }, language) =>
    techFields.map((field) => techFieldLabels[field][language]).join(language === 'zh' ? '、' : ', '),
})

const requestColumns: readonly Column<SecondmentRequest>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('企业名称', 'Enterprise', ({ enterprise }) => enterprise.name, 28),
  text('拟聘职务', 'Post', ({ post }) => post),
  fields(),
  text('需求名称', 'Need', ({ need }) => need?.title, 36),
  prose('征集说明', 'Wishes', ({ wishes }) => wishes),
  word('状态', 'Status', secondmentSideStatusLabels, ({ status }) => status),
  instant('登记时间', 'Entered', ({ createdAt }) => createdAt),
]

export const secondmentRequests = exportList({
  address: 'secondment-requests',
  title: { zh: '科技副总企业需求', en: 'Secondment requests' },
  access: ['enterprise', 'liaison', 'staff'],
  query: secondmentRequestListQuerySchema,
  columns: requestColumns,
  page: (services, { actor, query, source }) => services.secondmentRequests.list(actor, query, source),
})

const offerColumns: readonly Column<SecondmentOffer>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('专家姓名', 'Expert', ({ expert }) => expert.name, 12),
  text('高校院所', 'Institution', ({ expert }) => expert.institution.name, 24),
  text('院系部门', 'Department', ({ expert }) => expert.department, 20),
  fields(),
  number('每月可服务天数', 'Days a month', ({ daysPerMonth }) => daysPerMonth, 14),
  day('可到岗日期', 'Available from', ({ availableFrom }) => availableFrom),
  prose('服务意向', 'Wishes', ({ wishes }) => wishes),
  word('状态', 'Status', secondmentSideStatusLabels, ({ status }) => status),
  instant('登记时间', 'Entered', ({ createdAt }) => createdAt),
]

export const secondmentOffers = exportList({
  address: 'secondment-offers',
  title: { zh: '科技副总专家供给', en: 'Secondment offers' },
  access: ['enterprise', 'liaison', 'staff'],
  query: secondmentOfferListQuerySchema,
  columns: offerColumns,
  page: (services, { actor, query, source }) => services.secondmentOffers.list(actor, query, source),
})
