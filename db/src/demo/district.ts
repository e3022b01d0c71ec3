import { chemicalEnterprises } from './enterprises-chemicals-building.ts'
import { electricalEnterprises } from './enterprises-electrical.ts'
import { equipmentAndEnergyEnterprises } from './enterprises-equipment-energy.ts'
import { foodAndHealthEnterprises } from './enterprises-food-health.ts'
import { foodAndLifeEnterprises } from './enterprises-food-life.ts'
import { machineryEnterprises } from './enterprises-machinery.ts'
import { materialsAndElectronicsEnterprises } from './enterprises-materials-electronics.ts'
import { electronicsEnergyAndAerospaceExperts } from './experts-electronics-energy-aerospace.ts'
import { foodAndLifeExperts } from './experts-food-life.ts'
import { instituteExperts } from './experts-institutes.ts'
import { materialsAndEquipmentExperts } from './experts-materials-equipment.ts'
import { universityExperts } from './experts-universities.ts'
import { institutions } from './institutions.ts'
import { researchInstitutes } from './institutions-research.ts'
import { universities } from './institutions-universities.ts'
import { aerospaceServicesAndAgricultureNeeds } from './needs-aerospace-services-agriculture.ts'
import { electronicsNeeds } from './needs-electronics.ts'
import { energyAndEnvironmentNeeds } from './needs-energy-environment.ts'
import { equipmentNeeds } from './needs-equipment.ts'
import { foodAndBiomedicineNeeds } from './needs-food-biomedicine.ts'
import { newMaterialsNeeds } from './needs-new-materials.ts'
import { aerospaceServicesAndOtherResults } from './results-aerospace-services-other.ts'
import { agricultureResults } from './results-agriculture.ts'
import { biomedicineResults } from './results-biomedicine.ts'
import { electronicsResults } from './results-electronics.ts'
import { energyAndEnvironmentResults } from './results-energy-environment.ts'
import { foodResults } from './results-food.ts'
import { metalsAndCeramicsResults } from './results-metals-ceramics.ts'
import { polymersAndCompositesResults } from './results-polymers-composites.ts'
import { roboticsResults } from './results-robotics.ts'
import { transmissionAndSurfaceResults } from './results-transmission-surface.ts'
import { townships } from './townships.ts'
import type { DemoExpert, DemoNeed, DemoOrganization, DemoResult, DemoTownship } from './types.ts'

export const demoTownships: DemoTownship[] = townships

export const demoOrganizations: DemoOrganization[] = [
  ...materialsAndElectronicsEnterprises,
  ...equipmentAndEnergyEnterprises,
  ...foodAndLifeEnterprises,
  ...machineryEnterprises,
  ...electricalEnterprises,
  ...chemicalEnterprises,
  ...foodAndHealthEnterprises,
  ...institutions,
  ...universities,
  ...researchInstitutes,
]

export const demoExperts: DemoExpert[] = [
  ...materialsAndEquipmentExperts,
  ...electronicsEnergyAndAerospaceExperts,
  ...foodAndLifeExperts,
  ...universityExperts,
  ...instituteExperts,
]

export const demoNeeds: DemoNeed[] = [
  ...newMaterialsNeeds,
  ...equipmentNeeds,
  ...electronicsNeeds,
  ...foodAndBiomedicineNeeds,
  ...energyAndEnvironmentNeeds,
  ...aerospaceServicesAndAgricultureNeeds,
]

export const demoResults: DemoResult[] = [
  ...metalsAndCeramicsResults,
  ...polymersAndCompositesResults,
  ...transmissionAndSurfaceResults,
  ...roboticsResults,
  ...electronicsResults,
  ...foodResults,
  ...biomedicineResults,
  ...energyAndEnvironmentResults,
  ...agricultureResults,
  ...aerospaceServicesAndOtherResults,
]
