import { defineSimulation } from '../frame/element.ts';
import { cache } from './simulation.ts';

defineSimulation('cache-simulation', cache);
