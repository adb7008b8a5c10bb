import { defineSimulation } from '../frame/element.ts';
import { loadBalancing } from './simulation.ts';

defineSimulation('load-balancing-simulation', loadBalancing);
