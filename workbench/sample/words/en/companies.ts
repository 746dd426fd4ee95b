import type { CompanyWords, SpelledName } from '../words';

const STEMS =
  'Alderbrook Amberly Ashcombe Barrowmere Birchfell Bluethorn Brackenridge Briarholt Calderwick Cedarmoor Cinderford ' +
  'Cloverdale Copperleaf Coveside Crestwell Dapplewood Dovecrest Dunmarsh Elmsworth Emberlyn Fallowfield Fennimore ' +
  'Fernhollow Foxglade Gableton Glenarrow Goldfinch Greywater Hartsedge Hazelgate Heronsby Hollowbrook Ivybank ' +
  'Juniper Kestrelby Kingfell Larkmoor Lindenhurst Longbarrow Maplecroft Marlowe Meadowlark Millrace Mistlethorpe ' +
  'Northquay Oakhaven Orchardby Otterburne Pebbleford Pinecrest Quarryside Ravensholt Redfern Rookwood Rosemont ' +
  'Saltmarsh Silverbirch Sparrowhill Stonegate Swallowfield Tamarind Thistledown Tidewell Underwood Vinecote ' +
  'Wagtail Westerly Whitmoor Willowby Windrush Wrenfield Yarrowdale';

export const companies: CompanyWords = {
  stems: STEMS.split(' ').map((stem): SpelledName => [stem, stem.toLowerCase()]),
  industries: [
    {
      name: 'Hotels',
      chain: true,
      businesses: ['Hotel', 'Inn', 'Lodge', 'Resort', 'Suites', 'Guest House'],
      offers: ['Rooms, conferences', 'Rooms, weddings, spa', 'Short stays for business travelers'],
      titles: ['General manager', 'Food and beverage manager', 'Purchasing manager', 'Front office manager'],
    },
    {
      name: 'Restaurants and cafés',
      chain: true,
      businesses: ['Kitchen', 'Coffee House', 'Bakery', 'Bistro', 'Diner', 'Grill'],
      offers: [
        'Breakfast, lunch, catering',
        'Coffee, cakes, take-away',
        'Dinner, private parties',
        'Bread and pastry for shops nearby',
      ],
      titles: ['Owner', 'Head chef', 'Operations manager', 'Bar manager'],
    },
    {
      name: 'Healthcare',
      businesses: ['Clinic', 'Dental Group', 'Medical Center', 'Care Homes', 'Hospital'],
      offers: ['Outpatient care', 'Dental care, implants', 'Nursing and day care', 'Check-ups for companies'],
      titles: ['Facilities manager', 'Practice manager', 'Head of procurement', 'Catering lead'],
    },
    {
      name: 'Education',
      businesses: ['Academy', 'College', 'School District', 'Learning Center'],
      offers: ['Courses for adults', 'School with boarding house', 'Vocational training'],
      titles: ['Business manager', 'Campus services director', 'Purchasing officer'],
    },
    {
      name: 'Retail',
      chain: true,
      businesses: ['Markets', 'Outfitters', 'Department Stores', 'Grocers', 'Garden Centers'],
      offers: [
        'Groceries, fresh food',
        'Clothing, outdoor gear',
        'Household goods, furniture',
        'Plants, garden tools',
      ],
      titles: ['Category buyer', 'Store manager', 'Head of buying', 'Regional manager'],
    },
    {
      name: 'Offices',
      businesses: ['Law Partners', 'Accountants', 'Insurance', 'Architects', 'Software', 'Consulting'],
      offers: [
        'Tax advice, bookkeeping',
        'Building design',
        'Software for warehouses',
        'Insurance for small firms',
        'Commercial law',
      ],
      titles: ['Office manager', 'Head of workplace', 'Finance director', 'Executive assistant'],
    },
    {
      name: 'Manufacturing',
      businesses: ['Tooling', 'Packaging', 'Plastics', 'Foundry', 'Instruments', 'Furniture'],
      offers: [
        'Injection molds',
        'Cartons, labels',
        'Cast parts',
        'Office furniture',
        'Measuring instruments',
      ],
      titles: ['Plant manager', 'Purchasing manager', 'Site services manager', 'Maintenance lead'],
    },
    {
      name: 'Logistics',
      businesses: ['Freight', 'Warehousing', 'Haulage', 'Cold Storage'],
      offers: ['Pallet freight', 'Storage, picking', 'Chilled transport'],
      titles: ['Depot manager', 'Operations director', 'Procurement specialist'],
    },
    {
      name: 'Leisure',
      businesses: ['Fitness', 'Golf Club', 'Cinemas', 'Leisure Centers', 'Spa'],
      offers: ['Memberships, courses', 'Cinema, events', 'Golf, club restaurant', 'Sauna, massages'],
      titles: ['Club manager', 'Operations manager', 'Owner'],
    },
  ],
  name: ({ stem, city, business, ending, form }) => {
    const core =
      form < 0.12
        ? `${stem} ${business} of ${city}`
        : form < 0.2
          ? `${city} ${stem} ${business}`
          : `${stem} ${business}`;
    return ending === '' ? core : `${core} ${ending}`;
  },
  endings: ['', '', '', '', 'Inc.', 'LLC', 'Group', '& Sons', '& Daughters', 'Co-op'],
};
