import { Link } from '@tanstack/react-router'

interface Named {
  id: string
  name: string
}

/** An organization's name, which leads to its page. */
export function OrganizationLink({ organization: { id, name } }: { organization: Named }) {
  return (
    <Link to="/organizations/$organizationId" params={{ organizationId: id }}>
      {name}
    </Link>
  )
}

/** An expert's name, which leads to its page. */
export function ExpertLink({ expert: { id, name } }: { expert: Named }) {
  return (
    <Link to="/experts/$expertId" params={{ expertId: id }}>
      {name}
    </Link>
  )
}
