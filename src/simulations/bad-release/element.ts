import { defineSimulation } from '../frame/element.ts';
import { badRelease } from './simulation.ts';

defineSimulation('bad-release-simulation', badRelease);
