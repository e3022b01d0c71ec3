import { chemicalEnterprises } from './enterprises-chemicals-building.ts'
import { electricalEnterprises } from './enterprises-electrical.ts'
import { equipmentAndEnergyEnterprises } from './enterprises-equipment-energy.ts'
import { foodAndHealthEnterprises } from './enterprises-food-health.ts'
import { foodAndLifeEnterprises } from './enterprises-food-life.ts'
import { machineryEnterprises } from './enterprises-machinery.ts'
import { materialsAndElectronicsEnterprises } from './enterprises-materials-electronics.ts'
import { suppliers } from './enterprises-suppliers.ts'
import { electronicsSuppliers } from './enterprises-suppliers-electronics.ts'
import { processSuppliers } from './enterprises-suppliers-process.ts'
import { electronicsEnergyAndAerospaceExperts } from './experts-electronics-energy-aerospace.ts'
import { foodAndLifeExperts } from './experts-food-life.ts'
import { instituteExperts } from './experts-institutes.ts'
import { materialsAndEquipmentExperts } from './experts-materials-equipment.ts'
import { universityExperts } from './experts-universities.ts'
import { institutions } from './institutions.ts'
import { researchInstitutes } from './institutions-research.ts'
import { universities } from './institutions-universities.ts'
import { aerospaceServicesAndAgricultureNeeds } from './needs-aerospace-services-agriculture.ts'
import { chemicalsAndBuildingNeeds } from './needs-chemicals-building.ts'
import { electricalNeeds } from './needs-electrical.ts'
import { electronicsNeeds } from './needs-electronics.ts'
import { energyAndEnvironmentNeeds } from './needs-energy-environment.ts'
import { equipmentNeeds } from './needs-equipment.ts'
import { foodAndBiomedicineNeeds } from './needs-food-biomedicine.ts'
import { foodAndHealthNeeds } from './needs-food-health.ts'
import { machineryNeeds } from './needs-machinery.ts'
import { newMaterialsNeeds } from './needs-new-materials.ts'
import { secondVisitNeeds } from './needs-second-visits.ts'
import { vehicleAndHomeNeeds } from './needs-vehicles-home.ts'
import { aerospaceServicesAndOtherResults } from './results-aerospace-services-other.ts'
import { agricultureResults } from './results-agriculture.ts'
import { mechanicsResults } from './results-beipu.ts'
import { biomedicineResults } from './results-biomedicine.ts'
import { buildingMetrologyAndBiomaterialsResults } from './results-building-metrology-biomaterials.ts'
import { petrochemicalAndLivestockResults } from './results-cangpu-jianglin.ts'
import { powerAndOpticsResults } from './results-dongchu-nanzhi.ts'
import { electronicsResults } from './results-electronics.ts'
import { energyAndEnvironmentResults } from './results-energy-environment.ts'
import { foodResults } from './results-food.ts'
import { transportAndNormalResults } from './results-lingjiang-cuizhu.ts'
import { magneticsAndPharmaResults } from './results-magnetics-pharma.ts'
import { metalsAndCeramicsResults } from './results-metals-ceramics.ts'
import { polymersAndCompositesResults } from './results-polymers-composites.ts'
import { roboticsResults } from './results-robotics.ts'
import { secondCallResults } from './results-second-call.ts'
import { textileAndMedicineResults } from './results-tangxi-luyang.ts'
import { transmissionAndSurfaceResults } from './results-transmission-surface.ts'
import { oceanAndMiningResults } from './results-xiwan-shuoyuan.ts'
import { lightIndustryResults } from './results-yanjiang.ts'
import { materialsUniversityResults } from './results-yanzhou-dailin.ts'
import { polytechnicAndAiResults } from './results-zechuan.ts'
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
  ...suppliers,
  ...electronicsSuppliers,
  ...processSuppliers,
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
  ...vehicleAndHomeNeeds,
  ...machineryNeeds,
  ...electricalNeeds,
  ...chemicalsAndBuildingNeeds,
  ...foodAndHealthNeeds,
  ...secondVisitNeeds,
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
  ...materialsUniversityResults,
  ...oceanAndMiningResults,
  ...textileAndMedicineResults,
  ...lightIndustryResults,
  ...transportAndNormalResults,
  ...powerAndOpticsResults,
  ...mechanicsResults,
  ...petrochemicalAndLivestockResults,
  ...polytechnicAndAiResults,
  ...magneticsAndPharmaResults,
  ...buildingMetrologyAndBiomaterialsResults,
  ...secondCallResults,
]
