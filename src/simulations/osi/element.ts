import { defineSimulation } from '../frame/element.ts';
import { osi } from './simulation.ts';

defineSimulation('osi-simulation', osi);
