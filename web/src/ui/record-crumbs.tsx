import { Link, linkOptions } from '@tanstack/react-router'
import { Breadcrumbs } from './breadcrumbs.tsx'

const records = {
  needs: (needId: string) => linkOptions({ to: '/needs/$needId', params: { needId } }),
  events: (eventId: string) => linkOptions({ to: '/events/$eventId', params: { eventId } }),
  visits: (visitId: string) => linkOptions({ to: '/visits/$visitId', params: { visitId } }),
  agreements: (agreementId: string) =>
    linkOptions({ to: '/agreements/$agreementId', params: { agreementId } }),
  vouchers: (voucherId: string) => linkOptions({ to: '/vouchers/$voucherId', params: { voucherId } }),
  secondments: (secondmentId: string) =>
    linkOptions({ to: '/secondments/$secondmentId', params: { secondmentId } }),
}

interface RecordCrumbsProps {
  list: keyof typeof records
  id: string
  /** what the record is called, once it is read */
  title: string | undefined
}

/** The way down to a page of a record beside its own, such as its form. */
export function RecordCrumbs({ list, id, title }: RecordCrumbsProps) {
  return <Breadcrumbs list={list}>{title && <Link {...records[list](id)}>{title}</Link>}</Breadcrumbs>
}
