import { choice, day, email, person, tags, text, yesNo } from '../table/column';
import { defineTable } from '../table/table';
import { LANGUAGES } from '../table/words';

export const team = defineTable({
  name: 'team',
  naturalKey: 'email',
  title: 'email',
  writers: 'admins',
  firstScreen: ['email', 'name', 'role', 'manager', 'active', 'digest', 'awayFrom', 'awayUntil', 'cover'],
  columns: {
    email: email.required(),
    name: text(),
    role: choice(['rep', 'manager', 'admin']),
    manager: person(),
    regions: tags(),
    language: choice(LANGUAGES),
    active: yesNo(),
    digest: choice(['daily', 'weekly', 'off']),
    awayFrom: day(),
    awayUntil: day(),
    cover: person(),
  },
  highlights: [{ when: '{active=no}', look: 'done' }],
});
