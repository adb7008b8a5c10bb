export { pictureCache, type PictureCache } from './cache.ts';
export { createPainter, type Painter } from './painter.ts';
export { cardSvg, type Card } from './topic-card.ts';
