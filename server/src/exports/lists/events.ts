import { eventDirectionLabels, hostedEventStageLabels } from '@duijie/shared/event-labels'
import { hostedEventListQuerySchema } from '@duijie/shared/event-queries'
import type { EventStop, HostedEvent } from '@duijie/shared/hosted-events'
import { everybody } from '../../access/route-access.ts'
import { type Column, instant, money, number, prose, text, word } from '../columns.ts'
import { exportList } from '../export-list.ts'

const bureau = ['staff', 'admin'] as const
const forBureau = (column: Column<HostedEvent>) => ({ ...column, readers: bureau })
const came = ({ stops }: HostedEvent, count: (attendance: EventStop['attendance'] & object) => number) =>
  stops.reduce((sum, { attendance }) => sum + (attendance ? count(attendance) : 0), 0)

export const eventColumns: readonly Column<HostedEvent>[] = [
  text('编号', 'ID', ({ id }) => id, 14),
  text('活动名称', 'Title', ({ title }) => title, 36),
  word('方向', 'Direction', eventDirectionLabels, ({ direction }) => direction),
  text('品牌', 'Series', ({ series }) => series),
  word('阶段', 'Stage', hostedEventStageLabels, ({ stage }) => stage),
  instant('开始时间', 'Starts', ({ startsAt }) => startsAt),
  instant('结束时间', 'Ends', ({ endsAt }) => endsAt),
  number('对接次', 'Stops', ({ stops }) => stops.length),
  text(
    '高校院所',
    'Institutions',
    ({ stops }) => [...new Set(stops.map(({ institution }) => institution.name))].join('；'),
    32,
  ),
  text('地点', 'Place', ({ place }) => place, 24),
  text('承办单位', 'Host', ({ host }) => host, 20),
  number('名额', 'Capacity', ({ capacity }) => capacity),
  number('已占名额', 'Seats taken', ({ seatsTaken }) => seatsTaken),
  forBureau(
    number('到场家次', 'Organizations that came', (event) =>
      came(event, (each) => each.attendedOrganizations),
    ),
  ),
  forBureau(number('到场人次', 'People who came', (event) => came(event, (each) => each.attendedPeople))),
  text('负责人', 'Owner', ({ owner }) => owner?.name, 12),
  forBureau(money('经费', 'Budget', ({ budgetFen }) => budgetFen)),
  prose('活动介绍', 'Introduction', ({ introduction }) => introduction),
  prose('延期或取消原因', 'Reason', ({ stageReason }) => stageReason),
  forBureau(prose('科技局备注', 'Note of the bureau', ({ note }) => note)),
]

export const events = exportList({
  address: 'events',
  title: { zh: '对接活动', en: 'Events' },
  access: everybody,
  query: hostedEventListQuerySchema(),
  columns: eventColumns,
  page: (services, { actor, query, source }) => services.events.list(actor, query, source),
})
