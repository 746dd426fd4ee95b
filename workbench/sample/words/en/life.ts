import type { LifeWords } from '../words';

export const life: LifeWords = {
  personality: [
    'Direct, likes numbers',
    'Chatty, needs time',
    'Careful, wants everything in writing',
    'Quick to decide',
    'Quiet, knows the business well',
  ],
  hobbies: [
    'Running',
    'Gardening',
    'Chess',
    'Sailing',
    'Old motorcycles',
    'Baking bread',
    'Bird watching',
    'Pottery',
  ],
  family: [
    'Two children',
    'Daughter at college',
    'Married, one son',
    'A dog named Biscuit',
    'Cares for the parents',
  ],
};
