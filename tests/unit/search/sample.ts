import { packWords, readSearchFile, type SearchFile } from '../../../src/search/data.ts';

/** A small site: two topics with sections, and a page about the site. */
export const file: SearchFile = {
  areas: ['Data', 'Security'],
  levels: ['essential', 'core'],
  pages: [
    ['locks/', 'Locks and deadlocks', 0, 0, ['mutex', 'row lock'], [['deadlocks', 'Deadlocks', 'victim'], ['~team', 'For your team']]],
    ['passwords/', 'Passwords', 1, 1, ['Argon2id', 'password hashing'], [['salt-and-pepper', 'Salt and pepper']]],
    ['linking/', 'Linking to this site', -1, -1, [], []],
  ],
  keys: 'a b c d e f',
  ...packWords(new Map([['deadlock', 8], ['lock', 64], ['load', 16], ['balancer', 8], ['password', 32], ['webhook', 4]])),
  synonyms: [['log in', 'login', 'password'], ['secret', 'password']],
};

export const data = readSearchFile(file);
