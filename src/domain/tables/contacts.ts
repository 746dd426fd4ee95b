import { choice, day, email, id, longText, number, phone, ref, tags, text, yesNo } from '../table/column';
import { defineTable } from '../table/table';
import { LANGUAGES } from '../table/words';

export const contacts = defineTable({
  name: 'contacts',
  idPrefix: 'P',
  title: 'name',
  firstScreen: ['name', 'customer', 'title', 'role', 'phone', 'email', 'wechat', 'isPrimary', 'birthday'],
  columns: {
    id: id(),
    name: text.required(),
    ...ref.required('customer', 'customers'),
    title: text(),
    role: choice(['decision maker', 'influencer', 'user', 'gatekeeper']),
    phone: phone(),
    email: email(),
    wechat: text(),
    birthday: day(),
    age: number({ atLeast: 0, atMost: 130 }),
    personality: text(),
    hobbies: tags(),
    family: text(),
    isPrimary: yesNo(),
    hasLeft: yesNo(),
    language: choice(LANGUAGES),
    notes: longText(),
    surveyConsent: yesNo(),
    consentOn: day(),
    consentSource: text(),
    refusedOn: day(),
  },
  highlights: [{ when: '{hasLeft=yes}', look: 'done' }],
});
