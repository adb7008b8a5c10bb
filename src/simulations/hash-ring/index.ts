/** What other simulations may use of the hash ring. */
export { buildRing, ownerOf, type Point } from './ring.ts';
