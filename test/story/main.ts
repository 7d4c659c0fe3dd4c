/** `npm run story`: the way of food from plan to downloaded PDF; `npm run story -- --discipline drug` (or product) that of another centre. */
import { parseArgs } from 'node:util';
import { CENTRE_STORIES } from './centre.js';
import { walkCentre } from './walk-centre.js';

const { discipline } = parseArgs({ options: { discipline: { type: 'string', default: 'food' } } }).values;
const story = CENTRE_STORIES[discipline];
if (discipline === 'food') await import('./food.js');
else if (story) process.exitCode = (await walkCentre(story)) ? 0 : 1;
else {
  console.error(`没有 ${discipline} 的故事。可选 / there are: ${['food', ...Object.keys(CENTRE_STORIES)].join(', ')}`);
  process.exitCode = 1;
}
