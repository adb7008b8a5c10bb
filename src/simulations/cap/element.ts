import { defineSimulation } from '../frame/element.ts';
import { cap } from './simulation.ts';

defineSimulation('cap-simulation', cap);
