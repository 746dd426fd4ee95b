import type { PeopleWords, SpelledName } from '../words';

const GIVEN =
  'Ada Alma Amir Anika Arlo Bea Bruno Cara Caleb Celia Dana Darius Delia Edwin Elena Esme Farah Felix Fiona Gideon ' +
  'Greta Hana Hugo Ida Ines Ivo Jada Jonas June Kai Kira Lars Leila Linus Mabel Marco Mina Nadia Nils Nora Omar ' +
  'Opal Petra Priya Quinn Rafael Rhea Rosa Samir Selma Silas Tessa Theo Uma Vera Viktor Wanda Yara Yusuf Zoe';

const FAMILY =
  "Abernathy Alcott Ashdown Baptiste Barlow Beckwith Bellamy Brandt Calloway Castellan Chaudhry Colby Dalgaard D'Arcy " +
  'Delacroix Draper Eastman Ellery Fairbanks Farrow Fontaine Gallardo Garrick Hadley Halloran Hathaway Iversen Jarrett ' +
  "Kessler Kirkwood Lachance Lindqvist Lomax Marchetti Mehra Merriweather Nakagawa Norwood Novak O'Dell Okafor Osborne " +
  'Pemberton Pryor Quill Radcliffe Rosales Sandoval Sinclair Stroud Tanaka Thackeray Underhill Vance Varga Whitlock ' +
  'Wexler Yates Zielinski';

function spelled(names: string): SpelledName[] {
  return names.split(' ').map((name) => [name, name.toLowerCase().replaceAll("'", '')]);
}

export const people: PeopleWords = {
  family: spelled(FAMILY),
  given: spelled(GIVEN),
  fullName: (family, given) => `${given} ${family}`,
};
