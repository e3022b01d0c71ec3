import { Skeleton } from '../ui/skeleton.tsx'
export function HomePage() {
  return <Skeleton />
}
