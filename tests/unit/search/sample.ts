import { packWords, readSearchFile, type SearchFile } from '../../../src/search/data.ts';

/** A small site: two topics with sections, and a page about the site. */
export const file: SearchFile = {
  areas: ['Data', 'Security'],
  levels: ['essential', 'core'],
  pages: [
    ['locks/', 'Locks and deadlocks', 0, 0, ['mutex', 'row lock']],
    ['passwords/', 'Passwords', 1, 1, ['Argon2id', 'password hashing']],
    ['linking/', 'Linking to this site', -1, -1, []],
  ],
  sections: [
    [0, '', '', [], 'a'],
    [0, 'deadlocks', 'Deadlocks', ['victim'], 'b'],
    [0, 'locks-team', 'For your team', [], 'c'],
    [1, '', '', [], 'd'],
    [1, 'salt-and-pepper', 'Salt and pepper', [], 'e'],
    [2, '', '', [], 'f'],
  ],
  ...packWords(new Map([['deadlock', 8], ['deadlocks', 4], ['lock', 64], ['load', 16], ['balancer', 8], ['password', 32], ['passwords', 16], ['pepper', 2], ['salt', 4], ['webhook', 4]])),
  synonyms: [['log in', 'login', 'password'], ['secret', 'password']],
};

export const data = readSearchFile(file);
