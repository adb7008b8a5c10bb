import { defineSimulation } from '../frame/element.ts';
import { hashRing } from './simulation.ts';

defineSimulation('hash-ring-simulation', hashRing);
