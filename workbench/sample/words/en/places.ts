import type { CityWords, RegionWords } from '../words';

function city(province: string, name: string, area: string): CityWords {
  return {
    province,
    city: name,
    area,
    districts: ['Downtown', 'Eastside', 'Harbor', 'Midtown', 'Old Town', 'West End'],
  };
}

export const places: readonly RegionWords[] = [
  {
    region: 'Northeast',
    cities: [
      city('Massachusetts', 'Worcester', '508'),
      city('New York', 'Albany', '518'),
      city('Connecticut', 'Hartford', '860'),
      city('Pennsylvania', 'Allentown', '610'),
    ],
  },
  {
    region: 'Midwest',
    cities: [
      city('Ohio', 'Columbus', '614'),
      city('Wisconsin', 'Madison', '608'),
      city('Michigan', 'Grand Rapids', '616'),
      city('Iowa', 'Des Moines', '515'),
    ],
  },
  {
    region: 'South',
    cities: [
      city('North Carolina', 'Raleigh', '919'),
      city('Tennessee', 'Knoxville', '865'),
      city('Georgia', 'Savannah', '912'),
      city('Texas', 'San Antonio', '210'),
    ],
  },
  {
    region: 'West',
    cities: [
      city('Oregon', 'Eugene', '541'),
      city('Colorado', 'Boulder', '303'),
      city('Arizona', 'Tucson', '520'),
      city('Washington', 'Spokane', '509'),
    ],
  },
];
