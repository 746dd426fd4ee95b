import type { SampleWords } from '../words';
import { companies } from './companies';
import { life } from './life';
import { people } from './people';
import { places } from './places';
import { talk } from './talk';
import { trade } from './trade';

export const en: SampleWords = { language: 'en', people, companies, places, trade, talk, life };
