import { define } from './elements/define.js';
import { tags } from './player/tags.js';

for (const element of tags) define(element.tag, element);
