import { Skeleton } from '../ui/skeleton.tsx'

export function MyResultsPage() {
  return <Skeleton />
}
